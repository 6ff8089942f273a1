#!/usr/bin/env python3
"""A crawl to try things on: gzip shards of jsonl, the same for the same seed.

    crawl.py DIR --shards 8 --megabytes 4 --seed 1

Pages are put together from the sentences below, with what a site adds around them; one in ten has a paragraph as a PDF
extractor tears it. --megabytes is the size of one shard, unpacked.
"""

import argparse
import gzip
import json
import pathlib
import random

SENTENCES = """
Таңертең көл бетін қалың тұман басып, балықшылар қайықтарын жағаға байлап қойды.
Ауыл мектебінде биыл жаңа робот құрастыру үйірмесі ашылып, оған отыз бала жазылды.
Әжем қымызды торсыққа құйып, қонақтарға сыбаға тарту керегін еске салды.
Қала әкімдігі ескі саябақтағы шырақтарды күн қуатымен жанатын шамдарға ауыстырмақ.
Зерттеушілер Арал түбінен табылған қабыршақтарды зертханада екі апта бойы тексерді.
Кешкі пойыз кешігіп келген соң, жолаушылар бекетте шай ішіп отырып әңгіме айтты.
Жас суретші көрмеге апасының жүн иірген қолдарын бейнелеген үш картина әкелді.
Шаруалар биылғы астықты жаңбырға дейін жинап үлгердік деп қуанып отыр.
Тау бөктеріндегі жолды қар басқандықтан, құтқарушылар екі күн бойы кезекшілік атқарды.
Кітапхана қызметкерлері сирек қолжазбаларды сандық түрге көшіруді аяқтады.
Дәрігер ауылға айына екі рет келеді, сондықтан науқастар алдын ала жазылып қояды.
Жеңімпаздарға ат мінгізіліп, шапан жабылды, ал жүлденің бір бөлігі балалар үйіне берілді.
Өзенге салынған жаңа көпірдің ұзындығы жүз қырық метр, ені он екі метр болды.
Ғалымның айтуынша, бұл түрдегі құстар біздің өңірге соңғы рет отыз жыл бұрын келген.
Наурыз мерекесіне орай алаңда алтыбақан құрылып, жастар өлең айтып тербелді.
Кәсіпкер алғашқы табысына тігін машинасын сатып алып, көршілерін жұмысқа шақырды.
Музей қорына түскен күміс білезіктің ішкі жағында шебердің таңбасы сақталған.
Мұғалім оқушыларға ертегінің соңын өздері ойлап табуды тапсырды.
Жаңа желі іске қосылғалы шалғай үйлердің бәріне ауыз су үздіксіз барып тұр.
Әнші концертті халық әнімен бастап, соңғы туындысын анасына арнады.
Орманшылар биыл төрт мың түп қарағай отырғызып, өрттен қалған алқапты қалпына келтірді.
Жолдағы белгілер ауысқандықтан, жүргізушілерден асықпай жүру сұралады.
Теңіз жағасында өскен балалар желдің бағытын толқынның түсіне қарап айырады.
Сарапшылар баға көтерілуін тасымал шығынының артуымен түсіндіреді.
Бапкер шәкірттерінің тәртібіне риза екенін, бірақ алда әлі көп еңбек барын айтты.
Ескі диірменнің тастары әлі орнында, тек су жүретін арық құрғап қалған.
Көктемгі су тасқынына дайындық барысында ауыл тұрғындары бөгетті топырақпен бекітті.
Түнде аспан ашық болып, әуесқой астрономдар құйрықты жұлдызды суретке түсірді.
Нан пісіретін шағын цех таңғы төртте жұмысын бастап, мектептерге ыстық тоқаш жеткізеді.
Қария домбырасын қолына алып, бала күнінде үйренген күйін тартып берді.
""".split("\n")[1:-1]
TITLES = """
Көл жағасында жаңа бекет салынды
Ауыл мектебіне робот үйірмесі келді
Орманшылар төрт мың түп қарағай екті
Музейге күміс білезік тапсырылды
Көпір құрылысы мерзімінен бұрын аяқталды
Диірмен қайта іске қосылуы мүмкін
Бөгетті бекіту жұмыстары жүріп жатыр
Саябақ шамдары күн қуатына көшті
""".split("\n")[1:-1]
NAMES = ["Айгүл Сейітова", "Қайрат Әлімов", "Дина Жұмабекқызы", "Ерлан Тілеубаев", "Сәуле Әбенова"]


def sentences(draw, count):
    return " ".join(draw.choices(SENTENCES, k=count))


def torn(text):
    """Letters apart and words two spaces apart, as a letter-spaced line comes out of a PDF."""
    return "  ".join(" ".join(word) for word in text.split())


def page(draw):
    title = draw.choice(TITLES)
    paragraphs = [sentences(draw, draw.randint(2, 6)) for _ in range(draw.randint(2, 7))]
    if draw.random() < 0.1:
        paragraphs.insert(1, torn(draw.choice(SENTENCES)))
    head = draw.choice([[], [title], [title, str(draw.randint(20, 9000))]])
    tail = draw.choice([[], [draw.choice(NAMES)], ["Бөлісу: Facebook Twitter Telegram"], [draw.choice(NAMES), "Пікір қалдырыңыз"]])
    return "\n\n".join([*head, title, *paragraphs, *tail])


def shard(seed, number, size):
    """The lines of one shard, as bytes."""
    draw = random.Random(f"{seed}/{number}")
    lines = []
    length = 0
    while length < size:
        record = {"id": f"{number}-{len(lines)}", "text": page(draw), "fetched": draw.randint(10**9, 2 * 10**9)}
        lines.append(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        length += len(lines[-1])
    return b"".join(lines)


def main():
    parser = argparse.ArgumentParser(description="writes a crawl of gzip shards, the same for the same seed")
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--shards", type=int, default=8)
    parser.add_argument("--megabytes", type=float, default=4, help="size of a shard, unpacked")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    arguments.directory.mkdir(parents=True, exist_ok=True)
    for number in range(arguments.shards):
        data = shard(arguments.seed, number, arguments.megabytes * 1e6)
        (arguments.directory / f"shard-{number:05}.jsonl.gz").write_bytes(gzip.compress(data, 6, mtime=0))


if __name__ == "__main__":
    main()
