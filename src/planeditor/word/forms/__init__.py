"""What a document is made of, described as data that people who are no programmers may change."""
