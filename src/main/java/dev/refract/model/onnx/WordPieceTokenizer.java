package dev.refract.model.onnx;

import dev.refract.model.ResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as numbers of word pieces, the way BERT reads them (Devlin et al., NAACL 2019; the pieces are of
 * Wu et al., 2016): words apart at white space, every mark and every Han character a word of its own, and of
 * each word the longest piece that the list knows, from the front.
 */
public final class WordPieceTokenizer {
    private static final int LONGEST_WORD = 100;
    private static final String MID_WORD = "##";

    private final List<String> pieces;
    private final Map<String, Integer> numbers;
    private final BasicTokenizer words;

    private WordPieceTokenizer(List<String> pieces, boolean lowerCase) {
        this.pieces = List.copyOf(pieces);
        words = new BasicTokenizer(lowerCase);
        numbers = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            numbers.putIfAbsent(pieces.get(i), i);
        }
    }

    /**
     * Reads a list of pieces, one a line, the first being number 0. It is taken to be of small letters when no
     * piece has a capital.
     *
     * @throws ResourceException when the file is missing or lacks a piece that every list has
     */
    public static WordPieceTokenizer read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new ResourceException(file + " cannot be read; a list of word pieces, one a line, is expected", e);
        }
        boolean capitals = lines.stream()
                .filter(piece -> !piece.startsWith("["))
                .anyMatch(piece -> piece.chars().anyMatch(Character::isUpperCase));
        WordPieceTokenizer list = new WordPieceTokenizer(lines, !capitals);
        for (SpecialToken special : SpecialToken.values()) {
            if (!list.numbers.containsKey(special.piece)) {
                throw new ResourceException(file + " lacks " + special.piece + "; is it a WordPiece list?");
            }
        }
        return list;
    }

    /** Pieces that are no text. */
    public enum SpecialToken {
        /** Stands before a text. */
        CLS,
        /** Stands behind a text. */
        SEP,
        /** Stands for a word that is to be found. */
        MASK,
        /** Stands for a word that cannot be put together. */
        UNK;

        private final String piece = "[" + name() + "]";
    }

    /** How many pieces there are. */
    public int size() {
        return pieces.size();
    }

    /** The number of a piece that is no text. */
    public long number(SpecialToken special) {
        return numbers.get(special.piece);
    }

    /** The piece of this number. */
    public String piece(int number) {
        return pieces.get(number);
    }

    /** Whether the vocabulary is lower case only, so that texts are lower-cased. */
    public boolean lowerCase() {
        return words.lowerCase();
    }

    /** Whether this piece is a word by itself, of letters. */
    public boolean isWord(int number) {
        String piece = pieces.get(number);
        return !piece.isEmpty() && piece.codePoints().allMatch(Character::isLetter);
    }

    /** The numbers of the pieces of {@code text}, without any special ones around them. */
    public List<Long> numbers(String text) {
        List<Long> found = new ArrayList<>();
        for (String word : words.in(text)) {
            addPieces(word, found);
        }
        return found;
    }

    /**
     * A text as a network reads it, its beginning if it is long.
     *
     * @param most pieces, the one before and the one behind included
     */
    List<Long> whole(String text, int most) {
        List<Long> inside = numbers(text);
        List<Long> whole = new ArrayList<>();
        whole.add(number(SpecialToken.CLS));
        whole.addAll(inside.subList(0, Math.min(inside.size(), most - 2)));
        whole.add(number(SpecialToken.SEP));
        return whole;
    }

    private void addPieces(String word, List<Long> found) {
        int before = found.size();
        int at = 0;
        while (at < word.length() && word.length() <= LONGEST_WORD) {
            int end = word.length();
            while (end > at && !numbers.containsKey(piece(word, at, end))) {
                end--;
            }
            if (end == at) {
                break;
            }
            found.add((long) numbers.get(piece(word, at, end)));
            at = end;
        }
        if (at < word.length()) {
            found.subList(before, found.size()).clear();
            found.add(number(SpecialToken.UNK));
        }
    }

    private static String piece(String word, int from, int to) {
        return from == 0 ? word.substring(0, to) : MID_WORD + word.substring(from, to);
    }
}
