"""A leaf is written in one way only, and its keyed hashes give nothing away without the key."""

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.ledger.leaves import LARGEST, Unfit, canonical, key_name, keyed_hash

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers(-LARGEST, LARGEST)
VALUES = st.recursive(
    TEXTS | NUMBERS, lambda inner: st.dictionaries(TEXTS, inner, max_size=4), max_leaves=12
)


class TestCanonicalJson:
    @given(VALUES)
    def test_it_is_json_and_says_the_same(self, value: object) -> None:
        assert json.loads(canonical(value)) == value

    @given(st.dictionaries(TEXTS, TEXTS | NUMBERS, min_size=2))
    def test_the_order_in_which_it_was_put_together_does_not_matter(
        self, value: dict[str, object]
    ) -> None:
        backwards = dict(reversed(value.items()))

        assert canonical(backwards) == canonical(value)

    @given(VALUES, VALUES)
    def test_different_things_are_written_differently(self, one: object, other: object) -> None:
        assert (canonical(one) == canonical(other)) == (one == other)

    @given(VALUES)
    def test_writing_again_what_was_read_changes_nothing(self, value: object) -> None:
        written = canonical(value)

        assert canonical(json.loads(written)) == written

    @given(st.dictionaries(st.text("abc_", min_size=1), NUMBERS))
    def test_there_is_no_space(self, value: Mapping[str, int]) -> None:
        assert not set(canonical(value)) & set(b" \t\r\n")

    def test_texts_and_names_as_the_standard_shows_them(self) -> None:
        """RFC 8785, 3.2.2.2 and 3.2.3: escapes, and names in the order of UTF-16."""
        text = '€$\x0f\nA\'B"\\\\"/'
        names = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\xf6": 7}

        assert canonical(text).decode() == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'
        assert list(json.loads(canonical(names)).values()) == [2, 4, 6, 7, 1, 5, 3]

    @pytest.mark.parametrize(
        "value",
        [1.0, True, None, [1], {1: "x"}, {"a": [1]}, LARGEST + 1, -LARGEST - 1, "\ud800", b"x"],
        ids=repr,
    )
    def test_anything_else_is_refused(self, value: object) -> None:
        with pytest.raises(Unfit):
            canonical(value)


class TestKeyedHashes:
    @given(TEXTS, TEXTS)
    def test_equal_values_are_found_and_different_ones_kept_apart(
        self, one: str, other: str
    ) -> None:
        key = b"k" * 32

        hashes = [keyed_hash(key, field="place", value=value) for value in (one, other)]
        assert (hashes[0] == hashes[1]) == (one == other)

    def test_the_key_and_the_field_count(self) -> None:
        first = keyed_hash(b"1" * 32, field="place", value="Skerrow")

        assert first != keyed_hash(b"2" * 32, field="place", value="Skerrow")
        assert first != keyed_hash(b"1" * 32, field="by", value="Skerrow")
        assert first == "6845ea5e46aeb49ee2c6c9ac6fd7edd9d5a9337d144a33cd1aca2f115b520eea"

    def test_the_name_of_a_key_is_not_the_key(self) -> None:
        assert key_name(b"1" * 32) != key_name(b"2" * 32)
        assert key_name(b"1" * 32) not in (b"1" * 32).hex()
