from planeditor.word.values import joined


def test_labels_in_a_row_are_a_sentence() -> None:
    assert joined(["Lyderystė veikiant", "Įtraukusis ugdymas", "STEAM ugdymas"]) == (
        "Lyderystė veikiant, įtraukusis ugdymas, STEAM ugdymas"
    )
    assert joined([]) == ""
