"""The module and the real filter. Needs kaznorm in KAZNORM or on PATH; without it these tests fail and say so."""

import unittest

import kaznorm

SPACED = "К і т а п х а н а ашық , келіңіздер."
MENDED = "Кітапхана ашық, келіңіздер."
PAGE = """Өзен жағасында жаңа бақ ашылды

Өзен жағасында жаңа бақ ашылды

1284

Кеше қала тұрғындары өзен жағасындағы жаңа бақтың ашылуына жиналды. Бақта елу түп алма ағашы отырғызылды.

Қайрат Әлімов

Бөлісу: Facebook Twitter Telegram
"""


class RealFilter(unittest.TestCase):
    def test_verbs(self):
        (repaired,) = kaznorm.repair([SPACED])
        (latin,) = kaznorm.transliterate(["Қар жауды"], "latn-2021-04")
        (back,) = kaznorm.transliterate([latin.text], source="latn-2021-04")
        (stripped,) = kaznorm.strip([PAGE])
        (clean,) = kaznorm.normalize([PAGE.replace("қала", "қ а л а")])
        self.assertEqual(repaired.text, MENDED)
        self.assertEqual((latin.text, back.text), ("Qar jaudy", "Қар жауды"))
        self.assertNotIn("1284", stripped.text)
        self.assertEqual(clean.text, stripped.text)

    def test_edits_lie_where_python_counts_and_restore(self):
        with kaznorm.Filter(kaznorm.Options(edits=True)) as running:
            for source in (SPACED, PAGE, "\U0001f600 " + SPACED + " \U0001f600\U0001f600 " + SPACED, "таза мәтін", ""):
                result = running(source)
                self.assertEqual(kaznorm.restore(result.text, result.edits), source)
                for edit in result.edits:
                    self.assertEqual(source[edit.start : edit.end], edit.original)

    def test_metadata_and_boilerplate_lie_in_the_source(self):
        with kaznorm.Filter(kaznorm.Options(metadata=True, boilerplate=True)) as running:
            result = running("\U0001f600\n\n" + PAGE)
        views = result.metadata.views
        self.assertEqual((views.value, result.source[views.start : views.end]), ("1284", "1284"))
        self.assertEqual(result.metadata.title.text, "Өзен жағасында жаңа бақ ашылды")
        self.assertIn("share", [part.kind for part in result.boilerplate])

    def test_any_string_goes_through(self):
        odd = ["", "\n", "\x00", "\ud83d", "\udc80 а", "\u2028", '"\\', "\r\n", "\ufeffа"]
        with kaznorm.Filter(kaznorm.Options("repair", max_safety="lossless", edits=True)) as running:
            for source, result in zip(odd, running.map(odd)):
                self.assertEqual(kaznorm.restore(result.text, result.edits), source)

    def test_jobs_change_nothing_and_every_text_is_answered_at_once(self):
        source = [f"{SPACED} {i}" for i in range(3000)]
        expected = [r.text for r in kaznorm.repair(source)]
        with kaznorm.Filter(kaznorm.Options("repair", jobs=2)) as running:
            self.assertEqual(running(SPACED).text, MENDED)
            self.assertEqual([r.text for r in running.map(source)], expected)

    def test_wrong_options_are_told_in_the_filters_words(self):
        with self.assertRaisesRegex(kaznorm.KaznormError, "latn-2018"):
            list(kaznorm.transliterate(["а"], "latn-2081"))
