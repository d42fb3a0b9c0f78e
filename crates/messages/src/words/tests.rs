//! Numbers and amounts in words, checked by hand where languages have their traps.

use domain::Currency;

use super::Gender::{Feminine, Masculine, Neuter};
use super::*;

fn amount(language: Language, code: &str, minor: i64) -> String {
    let money = Money::from_minor(minor, code.parse::<Currency>().unwrap()).unwrap();
    L10n::new().amount_in_words(language, money).unwrap()
}

#[test]
fn an_everyday_amount_reads_naturally_in_every_language() {
    let expected = [
        (Language::Fr, "mille deux cent soixante-quatre euros et quatre-vingts centimes"),
        (Language::En, "one thousand two hundred and sixty-four euros and eighty cents"),
        (Language::It, "milleduecentosessantaquattro euro e ottanta centesimi"),
        (Language::Pt, "mil duzentos e sessenta e quatro euros e oitenta cêntimos"),
        (Language::De, "eintausendzweihundertvierundsechzig Euro und achtzig Cent"),
        (Language::Pl, "tysiąc dwieście sześćdziesiąt cztery euro i osiemdziesiąt centów"),
        (Language::Nl, "duizend tweehonderdvierenzestig euro en tachtig cent"),
        (Language::Es, "mil doscientos sesenta y cuatro euros con ochenta céntimos"),
        (Language::Fa, "هزار و دویست و شصت و چهار یورو و هشتاد سنت"),
    ];
    for (language, words) in expected {
        assert_eq!(amount(language, "EUR", 126_480), words);
    }
}

#[test]
fn one_of_everything_is_singular() {
    let expected = [
        (Language::Fr, "une livre sterling et un penny"),
        (Language::En, "one pound sterling and one penny"),
        (Language::It, "una sterlina britannica e un penny"),
        (Language::Pt, "uma libra esterlina e um péni"),
        (Language::De, "ein Pfund Sterling und ein Penny"),
        (Language::Pl, "jeden funt szterling i jeden pens"),
        (Language::Nl, "één Brits pond en één penny"),
        (Language::Es, "una libra esterlina con un penique"),
        (Language::Fa, "یک پوند بریتانیا و یک پنس"),
    ];
    for (language, words) in expected {
        assert_eq!(amount(language, "GBP", 101), words);
    }
}

#[test]
fn millions_take_their_of() {
    let expected = [
        (Language::Fr, "deux millions d’euros"),
        (Language::En, "two million euros"),
        (Language::It, "due milioni di euro"),
        (Language::Pt, "dois milhões de euros"),
        (Language::De, "zwei Millionen Euro"),
        (Language::Pl, "dwa miliony euro"),
        (Language::Nl, "twee miljoen euro"),
        (Language::Es, "dos millones de euros"),
        (Language::Fa, "دو میلیون یورو"),
    ];
    for (language, words) in expected {
        assert_eq!(amount(language, "EUR", 200_000_000), words);
    }
    assert_eq!(amount(Language::Fr, "EUR", 200_100_000), "deux millions mille euros");
}

#[test]
fn currencies_without_or_with_three_decimals_are_right() {
    assert_eq!(amount(Language::En, "JPY", 1_264), "one thousand two hundred and sixty-four yen");
    assert_eq!(amount(Language::Pl, "JPY", 3), "trzy jeny");
    assert_eq!(amount(Language::En, "KWD", 1_250), "one Kuwaiti dinar and two hundred and fifty fils");
    assert_eq!(amount(Language::Fa, "KWD", 2_005), "دو دینار کویت و پنج فلس");
    assert_eq!(amount(Language::De, "CHF", 2_120), "einundzwanzig Schweizer Franken und zwanzig Rappen");
    assert_eq!(amount(Language::De, "CAD", 100), "ein kanadischer Dollar");
}

#[test]
fn minor_units_alone_and_nothing_at_all_are_said() {
    assert_eq!(amount(Language::Fr, "EUR", 80), "quatre-vingts centimes");
    assert_eq!(amount(Language::Fr, "EUR", 0), "zéro euro");
    assert_eq!(amount(Language::En, "USD", 1), "one cent");
    assert_eq!(amount(Language::En, "EUR", 0), "zero euros");
}

#[test]
fn other_currencies_are_figures_with_their_code() {
    assert_eq!(amount(Language::Fr, "AUD", 126_480), "1\u{202f}264,80 AUD");
    assert_eq!(amount(Language::En, "EUR", -120), "-1.20 EUR");
}

#[test]
fn polish_nouns_follow_the_number() {
    assert_eq!(amount(Language::Pl, "PLN", 100), "jeden złoty");
    assert_eq!(amount(Language::Pl, "PLN", 202), "dwa złote i dwa grosze");
    assert_eq!(amount(Language::Pl, "PLN", 2_112), "dwadzieścia jeden złotych i dwanaście groszy");
    assert_eq!(amount(Language::Pl, "PLN", 2_222), "dwadzieścia dwa złote i dwadzieścia dwa grosze");
    assert_eq!(amount(Language::Pl, "EUR", 100), "jedno euro");
    assert_eq!(amount(Language::Pl, "USD", 500_000), "pięć tysięcy dolarów amerykańskich");
}

#[test]
fn each_language_keeps_its_own_irregular_numbers() {
    type Numbers = &'static [(u64, &'static str)];
    let cases: [(Language, Gender, Numbers); 9] = [
        (
            Language::Fr,
            Masculine,
            &[
                (21, "vingt et un"),
                (70, "soixante-dix"),
                (71, "soixante et onze"),
                (80, "quatre-vingts"),
                (81, "quatre-vingt-un"),
                (91, "quatre-vingt-onze"),
                (99, "quatre-vingt-dix-neuf"),
                (200, "deux cents"),
                (201, "deux cent un"),
                (1_080, "mille quatre-vingts"),
                (80_000, "quatre-vingt mille"),
                (200_000, "deux cent mille"),
                (200_000_000, "deux cents millions"),
                (1_000_000_000, "un milliard"),
            ],
        ),
        (
            Language::En,
            Neuter,
            &[
                (13, "thirteen"),
                (40, "forty"),
                (101, "one hundred and one"),
                (1_005, "one thousand and five"),
                (1_100, "one thousand one hundred"),
                (1_000_000_000_000, "one trillion"),
                (2_000_001, "two million and one"),
            ],
        ),
        (
            Language::It,
            Masculine,
            &[
                (3, "tre"),
                (21, "ventuno"),
                (23, "ventitré"),
                (28, "ventotto"),
                (101, "centouno"),
                (108, "centotto"),
                (180, "centottanta"),
                (111, "centoundici"),
                (1_000, "mille"),
                (2_003, "duemilatré"),
                (23_000, "ventitremila"),
                (1_000_000, "un milione"),
            ],
        ),
        (
            Language::Pt,
            Masculine,
            &[
                (16, "dezasseis"),
                (100, "cem"),
                (101, "cento e um"),
                (1_020, "mil e vinte"),
                (1_200, "mil e duzentos"),
                (1_264, "mil duzentos e sessenta e quatro"),
                (21_000, "vinte e um mil"),
                (1_000_000, "um milhão"),
                (2_000_000_000, "dois mil milhões"),
            ],
        ),
        (
            Language::De,
            Neuter,
            &[
                (1, "ein"),
                (16, "sechzehn"),
                (17, "siebzehn"),
                (21, "einundzwanzig"),
                (30, "dreißig"),
                (101, "einhundertein"),
                (1_000, "eintausend"),
                (1_000_000, "eine Million"),
                (2_500_000, "zwei Millionen fünfhunderttausend"),
            ],
        ),
        (
            Language::Pl,
            Masculine,
            &[
                (14, "czternaście"),
                (200, "dwieście"),
                (1_000, "tysiąc"),
                (2_000, "dwa tysiące"),
                (5_000, "pięć tysięcy"),
                (12_000, "dwanaście tysięcy"),
                (22_000, "dwadzieścia dwa tysiące"),
                (1_001, "tysiąc jeden"),
                (1_000_000, "milion"),
                (5_000_000, "pięć milionów"),
            ],
        ),
        (
            Language::Nl,
            Neuter,
            &[
                (1, "één"),
                (22, "tweeëntwintig"),
                (23, "drieëntwintig"),
                (28, "achtentwintig"),
                (101, "honderdeen"),
                (1_000, "duizend"),
                (2_001, "tweeduizend een"),
                (1_000_000, "één miljoen"),
            ],
        ),
        (
            Language::Es,
            Masculine,
            &[
                (1, "un"),
                (16, "dieciséis"),
                (21, "veintiún"),
                (22, "veintidós"),
                (31, "treinta y un"),
                (100, "cien"),
                (101, "ciento un"),
                (500, "quinientos"),
                (21_000, "veintiún mil"),
                (100_000, "cien mil"),
                (1_000_000, "un millón"),
                (1_000_000_000, "mil millones"),
            ],
        ),
        (
            Language::Fa,
            Neuter,
            &[
                (11, "یازده"),
                (100, "صد"),
                (1_000, "هزار"),
                (2_001, "دو هزار و یک"),
                (1_000_000, "یک میلیون"),
                (1_000_000_000, "یک میلیارد"),
            ],
        ),
    ];
    for (language, gender, numbers) in cases {
        for (n, words) in numbers {
            assert_eq!(&cardinal(language, *n, gender), words);
        }
    }
}

#[test]
fn numbers_agree_with_feminine_nouns() {
    assert_eq!(fr::cardinal(21, Feminine), "vingt et une");
    assert_eq!(es::cardinal(221, Feminine), "doscientas veintiuna");
    assert_eq!(es::cardinal(200_000, Feminine), "doscientas mil");
    assert_eq!(es::cardinal(21_000, Feminine), "veintiún mil");
    assert_eq!(pt::cardinal(222, Feminine), "duzentas e vinte e duas");
    assert_eq!(pt::cardinal(500, Feminine), "quinhentas");
    assert_eq!(pl::cardinal(2, Feminine), "dwie");
}

#[test]
fn no_number_is_empty_or_holds_a_gap_and_no_two_sound_alike() {
    for language in Language::ALL {
        let mut seen = std::collections::HashSet::new();
        for n in (0..3_000).chain([
            9_999,
            10_000,
            99_999,
            100_000,
            999_999,
            MILLION,
            MILLION + 1,
            MILLIARD,
            BILLION,
        ]) {
            let words = cardinal(language, n, Masculine);
            assert!(
                !words.is_empty() && !words.contains("  ") && words.trim() == words,
                "{language:?} {n}: {words}"
            );
            assert!(seen.insert(words.clone()), "{language:?} {n}: {words} was there before");
        }
    }
}
