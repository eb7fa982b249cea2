package org.proofmark.kernel;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What parts of AI values must mean, each rule under the name that the table of application identifiers uses. */
final class AiChecks {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<Integer> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getNumericCode)
            .collect(Collectors.toUnmodifiableSet());
    /** ISO 3166-1 numeric codes. */
    private static final int[] COUNTRY_NUMBERS = {
        4, 8, 10, 12, 16, 20, 24, 28, 31, 32, 36, 40, 44, 48, 50, 51, 52, 56, 60, 64, 68, 70, 72, 74, 76, 84, 86, 90,
        92, 96, 100, 104, 108, 112, 116, 120, 124, 132, 136, 140, 144, 148, 152, 156, 158, 162, 166, 170, 174, 175, 178,
        180, 184, 188, 191, 192, 196, 203, 204, 208, 212, 214, 218, 222, 226, 231, 232, 233, 234, 238, 239, 242, 246,
        248, 250, 254, 258, 260, 262, 266, 268, 270, 275, 276, 288, 292, 296, 300, 304, 308, 312, 316, 320, 324, 328,
        332, 334, 336, 340, 344, 348, 352, 356, 360, 364, 368, 372, 376, 380, 384, 388, 392, 398, 400, 404, 408, 410,
        414, 417, 418, 422, 426, 428, 430, 434, 438, 440, 442, 446, 450, 454, 458, 462, 466, 470, 474, 478, 480, 484,
        492, 496, 498, 499, 500, 504, 508, 512, 516, 520, 524, 528, 531, 533, 534, 535, 540, 548, 554, 558, 562, 566,
        570, 574, 578, 580, 581, 583, 584, 585, 586, 591, 598, 600, 604, 608, 612, 616, 620, 624, 626, 630, 634, 638,
        642, 643, 646, 652, 654, 659, 660, 662, 663, 666, 670, 674, 678, 682, 686, 688, 690, 694, 702, 703, 704, 705,
        706, 710, 716, 724, 728, 729, 732, 740, 744, 748, 752, 756, 760, 762, 764, 768, 772, 776, 780, 784, 788, 792,
        795, 796, 798, 800, 804, 807, 818, 826, 831, 832, 833, 834, 840, 850, 854, 858, 860, 862, 876, 882, 887, 894
    };

    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final String CHECK_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] PRIMES = {
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83
    };

    private AiChecks() {}

    /** The sentence for a text that breaks the rule, null for one that keeps it. The text already has the right characters. */
    static @Nullable String fault(String check, String text) {
        return keeps(check, text) ? null : sentence(check, text);
    }

    private static boolean keeps(String check, String text) {
        return switch (check) {
            case "check-digit" -> CheckDigit.holds(Digits.value(text));
            case "check-pair" -> checkPair(text);
            case "date" -> Gs1Date.isDate(text, false);
            case "date-or-month" -> Gs1Date.isDate(text, true);
            case "long-date" -> Gs1Date.isLongDate(text);
            case "hour" -> within(text, 0, 23);
            case "minute", "second" -> within(text, 0, 59);
            case "hour-minute" -> within(text.substring(0, 2), 0, 23) && within(text.substring(2), 0, 59);
            case "country" -> country(text);
            case "country-or-all" -> country(text) || text.equals("999");
            case "country-letters" -> COUNTRIES.contains(text);
            case "currency" -> CURRENCIES.contains(Integer.valueOf(text));
            case "sex" -> "0129".contains(text);
            case "winding" -> "019".contains(text);
            case "flag" -> "01".contains(text);
            case "zero" -> Digits.value(text) == 0;
            case "positive" -> Digits.value(text) > 0;
            case "no-leading-zero" -> text.length() == 1 || text.charAt(0) != '0';
            case "minus" -> text.equals("-");
            case "piece-of-total" ->
                pieceOfTotal(text.substring(0, text.length() / 2), text.substring(text.length() / 2));
            case "place-in-sequence" -> text.charAt(1) == '/' && pieceOfTotal(text.substring(0, 1), text.substring(2));
            case "percent-encoded" -> PercentCode.wellFormed(text);
            case "non-digit" -> !Digits.only(text);
            case "iban" -> iban(text);
            case "latitude" -> Digits.value(text) <= 1_800_000_000L;
            case "longitude" -> Digits.value(text) <= 3_600_000_000L;
            case "import-index" -> CharacterSets.in64(text.charAt(0)) && !text.equals("=");
            case "media-type" -> within(text, 1, 10) || within(text, 80, 99);
            default -> throw new IllegalStateException("no rule is named " + check);
        };
    }

    private static String sentence(String check, String text) {
        return switch (check) {
            case "check-digit" -> "the check digit should be " + CheckDigit.of(Digits.value(text) / 10);
            case "check-pair" -> "the check character pair does not match";
            case "date", "date-or-month", "long-date" -> "this is not a date";
            case "hour", "minute", "second", "hour-minute" -> "this is not a time of day";
            case "country", "country-or-all", "country-letters" -> "this is not an ISO 3166 country code";
            case "currency" -> "this is not an ISO 4217 currency code";
            case "zero" -> "this digit should be 0";
            case "positive" -> "this should not be zero";
            case "no-leading-zero" -> "this should not begin with 0";
            case "minus" -> "only a hyphen, for below zero, may stand here";
            case "piece-of-total", "place-in-sequence" -> "the piece should be from 1 to the total";
            case "percent-encoded" -> "a percent sign should be followed by two hexadecimal digits";
            case "non-digit" -> "there should be a character that is not a digit";
            case "iban" -> "this is not an IBAN";
            case "latitude", "longitude" -> "this is not a position on the globe";
            default -> "this is not one of the allowed values";
        };
    }

    private static boolean within(String text, int least, int most) {
        long value = Digits.value(text);
        return value >= least && value <= most;
    }

    private static boolean country(String text) {
        return Arrays.binarySearch(COUNTRY_NUMBERS, (int) Digits.value(text)) >= 0;
    }

    private static boolean pieceOfTotal(String piece, String total) {
        long p = Digits.value(piece);
        return p > 0 && p <= Digits.value(total);
    }

    /** GS1 General Specifications §7.9.5: prime weights from the right, modulo 1021, as two characters of five bits. */
    private static boolean checkPair(String text) {
        int body = text.length() - 2;
        if (body < 1 || body > PRIMES.length) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < body; i++) {
            sum += SET_82.indexOf(text.charAt(i)) * PRIMES[body - 1 - i];
        }
        sum %= 1021;
        return text.charAt(body) == CHECK_CHARACTERS.charAt(sum >> 5)
                && text.charAt(body + 1) == CHECK_CHARACTERS.charAt(sum & 31);
    }

    /** ISO 13616: the first four characters move behind, letters count from 10, and the number is 1 modulo 97. */
    private static boolean iban(String text) {
        if (text.length() < 5) {
            return false;
        }
        int rest = 0;
        for (char c : (text.substring(4) + text.substring(0, 4)).toCharArray()) {
            int value = c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
            if (value < 0) {
                return false;
            }
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest == 1;
    }
}
