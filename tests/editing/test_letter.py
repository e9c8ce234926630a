"""The draft that carries a copy."""

from datetime import date
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import compat32, default
from pathlib import Path

import pytest

from planeditor.editing.letter import Told, copy_name, draft, is_address
from planeditor.files.planfile import MIME_TYPE
from planeditor.language import Catalogue, Language
from planeditor.plan.assignment import Assignment
from planeditor.plan.vocabulary import Area

SAY = Catalogue.of(Language.LT).say
ASKED = Assignment("Iki penktadienio.", frozenset({Area.STEAM}), frozenset({"a" * 32}))


def told(**values: object) -> Told:
    known: dict[str, object] = {
        "title": "Elektrėnų planas",
        "sender": "Rasa Rasaitė",
        "addresses": ("jonas@mokykla.lt",),
        "assignment": ASKED,
        "items": ("1.1. Tobulinti",),
    }
    return Told(**{**known, **values})  # type: ignore[arg-type]


def read(letter: Told, folder: Path) -> EmailMessage:
    file = folder / "Elektrėnų planas, Jonas Šė.planas"
    file.write_bytes(b"PK planas")
    message = message_from_bytes(draft(letter, file, SAY), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_it_opens_as_a_draft_to_the_person_with_the_file_attached(tmp_path: Path) -> None:
    message = read(told(), tmp_path)
    assert (message["X-Unsent"], message["To"]) == ("1", "jonas@mokykla.lt")
    assert message["From"] is None and message["Date"] is None  # the mail program puts in its own
    assert message["Subject"] == "Planas: Elektrėnų planas"
    [attached] = message.iter_attachments()
    assert attached.get_filename() == "Elektrėnų planas, Jonas Šė.planas"
    assert attached.get_content_type() == MIME_TYPE.decode()
    assert attached.get_content() == b"PK planas"


def test_it_says_what_is_asked(tmp_path: Path) -> None:
    body = read(told(), tmp_path).get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").split("\n\n") == [
        "Laba diena,",
        "Prisegta plano „Elektrėnų planas“ kopija.",
        "Iki penktadienio.",
        "Prašau užpildyti: STEAM ugdymas; 1.1. Tobulinti.",
        "Failą atverkite plano rengykle: ji pasako, kas naujo, ir nieko neperrašo.",
        "Rasa Rasaitė\n",
    ]


def test_a_finished_task_says_so(tmp_path: Path) -> None:
    message = read(told(assignment=Assignment(), items=(), is_back=True), tmp_path)
    assert message["Subject"] == "Baigta: Elektrėnų planas"
    body = message.get_body()
    assert body is not None and "Savo dalį baigiau." in body.get_content()
    assert "Prašau" not in body.get_content()


def test_no_text_of_a_plan_becomes_a_header(tmp_path: Path) -> None:
    hostile = "Planas\r\nBcc: visi@pasaulis.lt\u2028X: y"
    message = read(told(title=hostile, sender=hostile, addresses=(f"a@b.lt\r\n{hostile}", "")), tmp_path)
    assert message["Bcc"] is None and message["To"] is None
    assert message["Subject"] == "Planas: Planas Bcc: visi@pasaulis.lt X: y"


@pytest.mark.parametrize(
    "text",
    ["", "jonas", "jonas@", "@mokykla.lt", "a@b", "a@b.lt, c@d.lt", "Jonas <a@b.lt>", "a@b.lt\nBcc: c@d.lt"],
)
def test_what_is_no_single_plain_address_is_left_out(text: str) -> None:
    assert not is_address(text)


def test_an_address_may_have_spaces_around_it(tmp_path: Path) -> None:
    message = read(told(addresses=(" a.b+c@mokykla-1.lt ", "d@e.lt")), tmp_path)
    assert message["To"] == "a.b+c@mokykla-1.lt, d@e.lt"


def test_a_copy_is_called_after_the_plan_the_person_and_the_day() -> None:
    day = date(2026, 3, 5)
    assert copy_name("Planas", "Jonas", day) == "Planas, Jonas, 2026-03-05"
    assert copy_name("Planas", "", day) == "Planas, 2026-03-05"


def test_mail_programs_find_nothing_to_object_to(tmp_path: Path) -> None:
    """Lines of ASCII that end as mail has it, none too long, and the file's name in both known notations."""
    file = tmp_path / "Elektrėnų savivaldybės švietimo pažangos planas, Žydrūnė Šimkūnaitė-Ąžuolė.planas"
    file.write_bytes(bytes(range(256)) * 9)
    raw = draft(told(title="Ąžuolų pažangos planas " * 9), file, SAY)
    assert raw.isascii() and raw.count(b"\r\n") == raw.count(b"\n") == raw.count(b"\r")
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    message = message_from_bytes(raw, policy=default.clone(raise_on_defect=True))
    assert [part["MIME-Version"] for part in message.walk()] == ["1.0", None, None]
    [attached] = message.iter_attachments()
    assert attached.get_content() == file.read_bytes()
    assert attached.get_filename() == file.name
    old = message_from_bytes(raw, policy=compat32).get_payload(1).get_param("name")
    assert str(make_header(decode_header(old))) == file.name
