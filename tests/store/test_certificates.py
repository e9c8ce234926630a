"""Who a server says it is: believed by a certificate of the institution's own, for its own name, in time."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.postgres import Cluster

from planeditor.errors import StoreRefused
from planeditor.language import Catalogue, Language
from planeditor.store.server import Server
from planeditor.store.store import Store

NAME = "planai.rajonas.lt"
_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
_AUTHORITY = """
[ca]
default_ca = own
[own]
database = index
new_certs_dir = .
certificate = {name}.crt
private_key = {name}.key
rand_serial = yes
default_md = sha256
unique_subject = no
policy = any
[any]
commonName = supplied
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two authorities, a certificate of the first that holds, and one that has run out."""
    if shutil.which("openssl") is None:
        pytest.skip("nėra „openssl“ – sertifikatai netikrinami")
    made = tmp_path_factory.mktemp("certificates")

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=made, check=True, capture_output=True)

    for name in ("own", "strange"):
        openssl(
            "req", "-x509", *_KEY, "-keyout", f"{name}.key", "-out", f"{name}.crt", "-subj", f"/CN={name}"
        )
    openssl("req", *_KEY, "-keyout", "server.key", "-out", "server.csr", "-subj", f"/CN={NAME}")
    (made / "ca.conf").write_text(_AUTHORITY.format(name="own"))
    (made / "index").touch()
    for name, end in (("held", "21260101000000Z"), ("ended", "20200201000000Z")):
        times = ("-startdate", "20200101000000Z", "-enddate", end)
        openssl(
            "ca",
            "-config",
            "ca.conf",
            "-batch",
            "-notext",
            *times,
            "-in",
            "server.csr",
            "-out",
            f"{name}.crt",
        )
    return made


@pytest.fixture(scope="module", params=["held", "ended"])
def proving(
    request: pytest.FixtureRequest, folder: Path, cluster: Cluster, shared: Server
) -> Iterator[tuple[str, Server]]:
    """Which certificate the server shows, and its address by the name that is right."""
    account = cluster.folder.stat()
    for source, name in ((f"{request.param}.crt", "server.crt"), ("server.key", "server.key")):
        path = cluster.folder / name
        shutil.copyfile(folder / source, path)
        path.chmod(0o600)
        if os.geteuid() == 0:
            os.chown(path, account.st_uid, account.st_gid)
    cluster.stop()
    cluster.start(
        ssl="on",
        **{
            f"ssl_{one}_file": str(cluster.folder / f"server.{ending}")
            for one, ending in (("cert", "crt"), ("key", "key"))
        },
    )
    own = str(folder / "own.crt")
    yield request.param, replace(shared, host=NAME, port=str(cluster.port), sslrootcert=own)
    cluster.stop()
    cluster.start()


@pytest.fixture(autouse=True)
def the_name_leads_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The names are looked up nowhere, and no certificate of whoever runs the tests counts."""
    monkeypatch.setenv("PGHOSTADDR", "127.0.0.1")
    monkeypatch.setenv("HOME", str(tmp_path))


def refused(server: Server) -> str:
    with pytest.raises(StoreRefused) as refusal:
        Store.open(server)
    return Catalogue.of(Language.LT).say(refusal.value.said)


def test_only_a_certificate_that_holds_is_believed(proving: tuple[str, Server], folder: Path) -> None:
    certificate, server = proving
    others = {
        "another name": replace(server, host="kitas.rajonas.lt"),
        "unknown authority": replace(server, sslrootcert=str(folder / "strange.crt")),
    }
    if certificate == "held":
        with Store.open(server) as store:
            query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            with store._engine.connect() as connection:
                assert connection.exec_driver_sql(query).scalar() is True
    else:
        others = {"ended": server}
    assert "nėra sertifikato" in refused(replace(server, sslrootcert=""))
    for case, other in others.items():
        assert "sertifikatu pasitikėti negalima" in (told := refused(other)), (case, told)
