"""What documents would say now of the fields of a plan, to be compared with what one said once."""

from collections.abc import Callable, Collection
from functools import cache

from planeditor.language import Catalogue, Language
from planeditor.plan.items import Item
from planeditor.plan.tree import PlanTree
from planeditor.word.document_map import SPREAD
from planeditor.word.facts import Facts
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.marks import told_print
from planeditor.word.sources import PERIOD, SOURCES
from planeditor.word.stages import Stage


def said_in(tree: PlanTree) -> Callable[[Item, str], Collection[str]]:
    """Gives the fingerprints of what a document may say of a field of an item."""

    @cache
    def facts() -> Facts:
        words = Forms().read(DEFAULT_FORM).words
        catalogue = Catalogue.of(Language.LT)
        return Facts(tree, words, catalogue, whole=tree, stage=Stage.APPROVED, is_draft=False)

    def told(item: Item, name: str) -> Collection[str]:
        sources = SOURCES[item.kind]
        names = [name] if name not in SPREAD[PERIOD.name] else [name, PERIOD.name]
        said = (sources[one] for one in names if one in sources)
        return {
            told_print(one.text(facts(), item), is_listed=bool(one.field and one.field.type.has_paragraphs))
            for one in said
        }

    return told
