"""`check PLAN`: what is missing in the plan, does not add up, or breaks a rule of the programme.

With `--json`: {"id", "title", "findings": [{"rule", "severity": "error" | "warning" | "hint", "item", "kind",
"number", "title", "field", "text"}]}; `field` is "" where a finding is about the item as a whole, `number`
is "" for what has none, `text` is the sentence in Lithuanian.
"""

from argparse import Namespace
from typing import Any

from planeditor.checks.findings import Finding
from planeditor.checks.limits import Limits
from planeditor.checks.rules import check
from planeditor.cli.arguments import Parser
from planeditor.cli.shell import Answer, Code, Shell, json_text
from planeditor.cli.wording import Words
from planeditor.language import said, said_n
from planeditor.plan.items import title_of
from planeditor.plan.numbering import number
from planeditor.plan.tree import PlanTree

HELP = said("cli", "check a plan against the rules of the programme (exit code 1 if there are findings)")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """List the findings."""
    tree = shell.plans.find(given.plan).tree
    findings = check(tree, Limits.of(tree.root.programme))
    code = Code.FOUND if findings else Code.DONE
    if given.json:
        rows = [_as_json(finding, tree, shell) for finding in findings]
        return Answer(json_text({"id": tree.root.id, "title": tree.root.title, "findings": rows}), code)
    if not findings:
        return Answer(shell.say(said("cli", "There are no findings.")), code)
    lines = [_as_text(finding, tree, shell) for finding in findings]
    return Answer("\n".join([*lines, shell.say(said_n("cli", "%n findings", len(findings)))]), code)


def _as_json(finding: Finding, tree: PlanTree, shell: Shell) -> dict[str, Any]:
    item = tree[finding.item]
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "item": item.id,
        "kind": item.kind.value,
        "number": number(tree, item.id),
        "title": title_of(item),
        "field": finding.field,
        "text": shell.say(finding.said),
    }


def _as_text(finding: Finding, tree: PlanTree, shell: Shell) -> str:
    return shell.say(
        said(
            "cli",
            "{severity} ({rule}): {item}. {text}",
            severity=finding.severity.said,
            rule=finding.rule,
            item=Words(shell.say, tree).item(tree[finding.item]),
            text=finding.said,
        )
    )
