"""Run as a program: edit a store until its disk is full; what was acknowledged must be there, and no more."""

import sys
from pathlib import Path

from tests.store.plans import NOON, PLAN, creation, make_backup, operation, retitled, small_plan

from planeditor.errors import StoreRefused
from planeditor.store.store import Store

path = Path(sys.argv[1])
ballast = path.with_name("ballast")
ballast.write_bytes(bytes(200_000))
with Store.open(path) as store:
    store.create(small_plan(), creation())
    tree = store.load(PLAN)
    revision = 1
    try:
        while revision < 1000:
            done = operation(retitled(tree, f"{revision} " + "ilgas " * 150))
            revision = store.commit(PLAN, done, revision)
            tree.apply(done.changes)
    except StoreRefused as refused:
        print(refused)
    assert store.revision(PLAN) == revision
    assert store.load(PLAN).items() == tree.items()
    try:
        make_backup(store, NOON)
    except StoreRefused as refused:
        print(refused)
    assert not list(path.parent.glob("backups/*"))
ballast.unlink()
with Store.open(path) as store:
    assert store.load(PLAN).items() == tree.items()
    assert len(store.history(PLAN)) == revision
    store.commit(PLAN, operation(retitled(tree, "Vėl yra vietos")), revision)
