package dev.refract.augment.text.character;

import dev.refract.augment.text.document.Graphemes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which letters lie beside which on the usual keyboard of a language. Each layout is written down row
 * by row, an underscore for a key without a letter of its own; keys touch when they lie in one row side
 * by side, or in neighboring rows less than a key's width apart.
 */
public enum Keyboard {
    /** German: QWERTZ. */
    DE("qwertzuiopü asdfghjklöä yxcvbnm"),
    /** English: QWERTY. */
    EN("qwertyuiop asdfghjkl zxcvbnm"),
    /** Spanish. */
    ES("qwertyuiop asdfghjklñ zxcvbnm"),
    /** French: AZERTY, with the accented letters of the row of digits. */
    FR("_é____è_çà azertyuiop qsdfghjklmù wxcvbn"),
    /** Hebrew: SI 1452. */
    HE("__קראטוןםפ שדגכעיחלךף זסבהנמצתץ"),
    /** Italian. */
    IT("qwertyuiopè asdfghjklòàù zxcvbnm"),
    /** Dutch. */
    NL("qwertyuiop asdfghjkl zxcvbnm"),
    /** Polish, as programmers type it: the letters of English, accents by a second key. */
    PL("qwertyuiop asdfghjkl zxcvbnm"),
    /** Thai: Kedmanee, without the vowels and tones that sit above or below a letter. */
    TH("ๅ__ภถ__คตจขช ๆไำพะ__รนยบล ฟหกดเ__าสวง ผปแอ__ทมใฝ"),
    /** Turkish: Q layout. */
    TR("qwertyuıopğü asdfghjklşi zxcvbnmöç"),
    /** Ukrainian. */
    UK("йцукенгшщзхї фівапролджє ячсмитьбю");

    private static final char NO_LETTER = '_';

    /** How far a row is set in against the upper row of letters, in keys. */
    private enum Inset {
        DIGITS(-0.5),
        UPPER(0),
        HOME(0.25),
        LOWER(0.75);

        private final double keys;

        Inset(double keys) {
            this.keys = keys;
        }
    }

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // filled by the constructor and never again
    private final Map<String, String> neighbors = new HashMap<>();

    Keyboard(String layout) {
        locale = new Locale(name().toLowerCase(Locale.ROOT));
        String[] rows = layout.split(" ");
        int first = Inset.values().length - rows.length;
        for (int row = 0; row < rows.length; row++) {
            for (int key = 0; key < rows[row].length(); key++) {
                if (rows[row].charAt(key) != NO_LETTER) {
                    neighbors.put(rows[row].substring(key, key + 1), beside(rows, row, key, first));
                }
            }
        }
    }

    /** The lower-case letters whose keys touch the key of this letter, in the order of the rows. */
    String neighbors(String letter) {
        return neighbors.getOrDefault(letter.toLowerCase(locale), "");
    }

    /** {@code letter} as a capital when {@code model} is one. */
    String withCaseOf(String model, String letter) {
        return Character.isUpperCase(model.codePointAt(0)) ? letter.toUpperCase(locale) : letter;
    }

    /** The places of letters that have keys beside theirs. */
    int[] places(Graphemes word) {
        return IntStream.range(0, word.size())
                .filter(i -> !neighbors(word.get(i)).isEmpty())
                .toArray();
    }

    private static String beside(String[] rows, int row, int key, int first) {
        StringBuilder beside = new StringBuilder();
        double at = key + Inset.values()[first + row].keys;
        for (int other = Math.max(0, row - 1); other <= Math.min(rows.length - 1, row + 1); other++) {
            for (int i = 0; i < rows[other].length(); i++) {
                double apart = Math.abs(i + Inset.values()[first + other].keys - at);
                boolean touch = other == row ? apart == 1 : apart < 1;
                if (touch && rows[other].charAt(i) != NO_LETTER) {
                    beside.append(rows[other].charAt(i));
                }
            }
        }
        return beside.toString();
    }
}
