package dev.refract.augment.text.character;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Chinese characters of equal reading, tones included, among the common ones (the level-one set of GB 2312,
 * 3755 characters); the readings are those of ICU's transliterator from Han to Latin.
 */
final class HomophoneTable {
    private final Map<Integer, int[]> alike = new HashMap<>();

    private HomophoneTable() {
        Transliterator pinyin = Transliterator.getInstance("Han-Latin");
        Map<String, List<Integer>> byReading = new TreeMap<>();
        common().forEach(c -> byReading
                .computeIfAbsent(pinyin.transliterate(Character.toString(c)), unseen -> new ArrayList<>())
                .add(c));
        for (List<Integer> group : byReading.values()) {
            int[] members = group.stream().mapToInt(Integer::intValue).toArray();
            group.forEach(c -> alike.put(c, members));
        }
    }

    private static final class Holder {
        static final HomophoneTable SHARED = new HomophoneTable();
    }

    /** The table, made at the first question. */
    static HomophoneTable shared() {
        return Holder.SHARED;
    }

    /** Another character read like this one, drawn; empty when there is none. */
    Optional<String> of(String character, UniformRandomProvider random) {
        int codePoint = character.codePointAt(0);
        int[] members = alike.getOrDefault(codePoint, new int[0]);
        if (members.length < 2 || character.length() != Character.charCount(codePoint)) {
            return Optional.empty();
        }
        int drawn = random.nextInt(members.length);
        return Optional.of(Character.toString(
                members[drawn] == codePoint ? members[(drawn + 1) % members.length] : members[drawn]));
    }

    /** The level-one characters: rows 16 to 55 of GB 2312, the last one without its last five places. */
    private static IntStream common() {
        return IntStream.rangeClosed(0xb0, 0xd7)
                .flatMap(row ->
                        IntStream.rangeClosed(0xa1, row == 0xd7 ? 0xf9 : 0xfe).map(cell -> row << 8 | cell))
                .map(code -> new String(new byte[] {(byte) (code >> 8), (byte) code}, Charset.forName("GB2312"))
                        .codePointAt(0));
    }
}
