"""The words of headings: how people call what the columns of their tables hold.

All patterns are of folded text: small letters without diacritics.
"""

import re
from enum import StrEnum

from planeditor.plan.vocabulary import FundingSource


class Role(StrEnum):
    """What a column holds; the value names it in a saved mapping."""

    NUMBER = "number"
    GOAL = "goal"
    TASK = "task"
    ACTIVITY = "activity"
    AREA = "area"
    TYPE = "type"
    DESCRIPTION = "description"
    RESULT = "result"
    RISKS = "risks"
    SCHOOLS = "schools"
    RESPONSIBLE = "responsible"
    PARTNERS = "partners"
    TERM = "term"
    TIMELINE = "timeline"
    START = "start"
    END = "end"
    MONEY = "money"
    TOTAL = "total"
    SOURCE = "source"
    EXPENSE = "expense"
    NOTES = "notes"
    INDICATOR = "indicator"
    UNIT = "unit"
    BASELINE = "baseline"
    TARGET = "target"
    DATA_SOURCE = "data_source"
    NAME = "name"
    SCHOOL_TYPE = "school_type"
    PUPILS = "pupils"
    SPECIAL_NEEDS = "special_needs_pupils"
    TEACHERS = "teachers"
    PERSON = "person"
    POSITION = "position"
    INSTITUTION = "institution"
    EMAIL = "email"
    PHONE = "phone"
    PARTNER = "partner"
    CONTRIBUTION = "contribution"
    CONTACT = "contact"
    MUNICIPALITY = "municipality"
    RISK = "risk"
    LIKELIHOOD = "likelihood"
    IMPACT = "impact"
    MITIGATION = "mitigation"
    SHARE = "share"
    LEFT_OUT = "left_out"
    UNKNOWN = "unknown"


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{pattern})" for pattern in patterns))


ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.UNKNOWN, re.compile(r"\blt\b|\blita[is]|\blitu\b|\busd\b|\$|\bgbp\b")),
    (Role.UNKNOWN, _words("panaud", "isisavint", "fakt", "vieneto kaina", "kaina uz", r"vnt\.? kaina",
        "ikain", "tarif", "likut")),
    (Role.SHARE, re.compile(r"(?!.*(?:\beur|€|pvm)).*(?:%|\bproc\b|\bprocent).*")),
    (Role.NUMBER, re.compile(r"(?:eil\.?\s*)?nr\.?|no\.?|numeris|eile")),
    (Role.UNKNOWN, _words(r"kodas$")),
    (Role.INDICATOR, re.compile(r"\b(?:rodikli(?:s|ai)|kriterij(?:us|ai))\b.*(?:vnt|vien|reiksm)")),
    (Role.ACTIVITY, re.compile(r"(?=.*(?:tiksl|uzdavin)).*(?:veikl|priemon)")),
    (Role.MONEY, re.compile(r"(?=.*\b(?:les|sum|kain))(?=.*(?:\beur|€|tukst)).*saltin")),
    (Role.MONEY, _words(r"les\w* (?:poreik\w*|suma)? ?(?:ir|bei)")),
    (Role.CONTACT, re.compile(r"(?=.*\b(?:tel\b|telefon|mob)).*\b(?:el\.? ?p|e-?mail|elektronini)")),
    (Role.EMAIL, _words(r"el\.? ?past", r"el\.? ?p\.?$", "elektronini", "e-?mail")),
    (Role.PHONE, _words(r"tel\b", "telefon", "mob")),
    (Role.SPECIAL_NEEDS, _words(r"sup\b", "speciali")),
    (Role.TEACHERS, _words("mokytoju (?:sk|skaic)", "pedagogu (?:sk|skaic)")),
    (Role.PUPILS, _words("mokiniu (?:sk|skaic)", "mokiniai$", "vaiku (?:sk|skaic)")),
    (Role.SCHOOL_TYPE, _words("mokyklos tipas", "istaigos tipas")),
    (Role.UNIT, _words(r"mat(?:avimo|o)?\.? ?(?:vnt|vien)", r"vnt\.?$", "vienetas")),
    (Role.BASELINE, _words("pradin", "esama reiksm", "esama situacija", "baz(?:in|es)")),
    (Role.TARGET, _words(
        "siektin", "siekiam", "planuojama reiksm", "tikslin", "laukiama reiksm", "galutine? reiksm",
        r"reiksm\w*$",
    )),
    (Role.DATA_SOURCE, _words("duomenu saltin", "informacijos saltin")),
    (Role.LIKELIHOOD, _words("tikimyb")),
    (Role.IMPACT, _words("poveik")),
    (Role.MITIGATION, _words("valdym", "mazinim", "prevencij", "priemones rizik")),
    (Role.RISK, _words(r"rizik\w*$", "rizikos (?:veiksn|pavadin|aprasym)", "gresme")),
    (Role.INDICATOR, _words(
        "rodikl", "vertinimo kriterij", "kriterij", "pasiekim(?:o|u) vertin", "minimalus pasiek",
    )),
    (Role.RESULT, _words("rezultat", "pasiekimai", "laukiam", "produkt")),
    (Role.START, _words("pradzi", "pradeti", "nuo$")),
    (Role.END, _words("pabaig", "uzbaig", "iki$")),
    (Role.TERM, _words(
        "termin", "laikotarp", "igyvendinimo laik", "vykdymo laik", "data", "laikas", "kada", "trukm",
    )),
    (Role.SHARE, re.compile(r"(?:lesu )?dalis")),
    (Role.SOURCE, _words("saltin", "finansuoja", "finansavimo fond")),
    (Role.EXPENSE, _words("islaidu (?:rus|kateg|tip|pavad)")),
    (Role.MONEY, _words(
        "les", "eur", "suma", "biudzet", "finansavim", "kaina", "verte", "islaid", "samat", "asignav",
        "tukst", "pvm", "€",
    )),
    (Role.CONTACT, _words(r"partneri\w* kontakt")),
    (Role.CONTRIBUTION, _words(r"partneri\w* (?:indel|vaidm|funkcij)")),
    (Role.PARTNERS, _words("partner")),
    (Role.RESPONSIBLE, _words(
        "atsaking", "vykdytoj", "vykdo", "igyvendin", "koordinator", "kas daro", "kas vykdo",
    )),
    (Role.CONTACT, _words("kontakt")),
    (Role.CONTRIBUTION, _words("indel", "vaidmuo projekte", "funkcij")),
    (Role.POSITION, _words("pareig", "vaidm")),
    (Role.PERSON, _words("vard", "pavard", "asmuo", "narys", "komandos nar", r"dalyv(?:is|e)$")),
    (Role.GOAL, _words(r"tiksl\w*(?: pavadinimas)?$", "strategin")),
    (Role.TASK, _words("uzdavin")),
    (Role.TYPE, _words("veiklos? tip", "veiklos rus", "tipas$")),
    (Role.AREA, _words("sritis", "srities", "srit")),
    (Role.DESCRIPTION, _words("aprasym", "turin", "apibudin")),
    (Role.ACTIVITY, _words("veikl", "priemon", "darb", "iniciatyv", "projekt", "renginy")),
    (Role.SCHOOLS, _words("mokykl", "ugdymo istaig", "gimnazij", "dalyvauja")),
    (Role.INSTITUTION, _words("istaig", "instituc", "organizac", "darboviet")),
    (Role.MUNICIPALITY, _words("savivald")),
    (Role.RISKS, _words("rizik")),
    (Role.NOTES, _words("pastab", "komentar")),
    (Role.NAME, _words("pavadinim")),
)  # fmt: skip
"""By the folded heading; what stands first is tried first."""
TOTAL = _words("is viso", "viso", "bendra", "suma is", "total")
SOURCES: tuple[tuple[FundingSource, re.Pattern[str]], ...] = (
    (FundingSource.STATE_VAT, _words(r"vb\b", "valstybes", r"pvm \(?vb", "vb pvm")),
    (FundingSource.MUNICIPAL, _words(r"sb\b", r"savivaldyb\w* (?:biudz|les)")),
    (FundingSource.EU, _words(r"es\b", "egadp", "europos", "rrf", "naujos kartos", "atsigavimo", r"tum\b")),
    (FundingSource.OTHER, _words(r"kit(?:a|os|i|u)\b", "privac", "remej", "nuosav")),
)  # fmt: skip
YEAR = re.compile(r"(?<![0-9/–-])((?:19|20)[0-9]{2})(?!\s*[/–-]\s*[0-9]|[0-9])")
_VAT = r"(?:[0-9]{1,2} ?(?:%|proc\.?) ?)?pvm\b"
_TAKEN_IN = r"(?:iskait|iskaic|itrauk)\w*"
NET = _words(rf"(?:be|ne{_TAKEN_IN}) {_VAT}", rf"pvm (?:yra )?ne{_TAKEN_IN}")
GROSS = _words(rf"(?:su|isk\.|{_TAKEN_IN}) {_VAT}", rf"pvm (?:yra )?{_TAKEN_IN}")
VAT = re.compile(r"\bpvm\b")
THOUSANDS = _words("tukst")
MILLIONS = _words("mln")
UNIT = re.compile(r"\beur|€|tukst|mln")
UNIT_ONLY = re.compile(r"(?:suma|sumos|les\w*|tukst|mln|eur\w*|€|be|su|pvm|[ .,:()])+")
"""A line that says no more than what sums are in."""
OF_MONEY = _words("les", "suma", "biudz", "finans", "islaid", "samat", "eur", "kain", "pvm", "asignav")
"""What somewhere in or above a table says that its years are of money."""
BESIDE_YEAR = re.compile(r"(?:19|20)[0-9]{2}|\b(?:m|metai|metais|metams|be|su|pvm|eur|tukst)\b|[().,:;€*/ -]")
"""What may stand in a heading with a year that is one of sums."""
BESIDE_TOTAL = re.compile(
    rf"{TOTAL.pattern}|{BESIDE_YEAR.pattern}|\b(?:programai|planui|tikslui|uzdaviniui|veiklai|priemonei|projektui"
    r"|per|visa|visus|laikotarpi|metus|metu|nuo|iki|ir)\b"
)
"""What may stand in the heading of a total that does not say of what."""
_PAYER = (
    r"(?:es|sb|vb|egadp|europos|sajungos|fondu?|valstybes|savivaldybes|biudzet\w*|kitos|remeju|privacios|les\w*)"
    r"(?!\w)"
)
PAYER_ONLY = re.compile(rf"(?:{_PAYER}|[ ().,:/•–—-]|eur|pvm)+")
"""A text that only says who pays."""
BESIDE_VAT = re.compile(
    rf"{TOTAL.pattern}|{BESIDE_YEAR.pattern}|{_PAYER}|[0-9]{{1,2}} ?(?:%|proc)"
    r"|\b(?:sum|dyd|dal|islaid|eur|mln)\w*"
)
"""What may stand in a heading of sums that are VAT; all else may say that they are only taxed."""
NAMES_ONLY = re.compile(
    r"(?:(?:mokykl|istaig|ugdym|sviet|pavadinim|vard|pavard|asmu|asmen|nar|komand|partner|organizac|instituc|rizik"
    r"|veiksn|juridini|piln|vis|dalyv|savivaldyb|plan|bendroj)[a-z]*|gimnazij(?:os|u)|ir|ar|[,/().:*-]| )+"
)
"""A heading that only says whose names stand below it, and is no name itself."""
