package dev.refract.cli.draft;

import dev.refract.sample.Kind;
import java.util.Map;

/** The operations and gates of a draft, by the kind of data: mild ones that leave most labels true. */
final class DraftSteps {
    private static final Map<Kind, String> STEPS = Map.of(Kind.IMAGE, """
                - rotate: {angle_range: [-10, 10], p: 0.5}
                # - flip_horizontal: {p: 0.5}   # where left and right mean the same
                - brightness: {shift_range: [-0.15, 0.15], p: 0.7}
                - contrast: {p: 0.5}
                - gaussian_noise: {std_range: [0.01, 0.03], p: 0.3}
            """, Kind.TEXT, """
                - one_of:
                    - word_swap: {num_range: [1, 2]}
                    - word_delete: {share_range: [0.05, 0.15]}
                    - spelling_error: {num_range: [1, 1]}
                # - synonym_wordnet: {share_range: [0.1, 0.3]}   # English
            """, Kind.ROW, """
                - gaussian_jitter: {std_range: [0.02, 0.1]}    # of each column's standard deviation
                - swap_noise: {share_range: [0.1, 0.2]}        # values of other rows
            """);

    private DraftSteps() {}

    /** Whether there are operations for this kind of data. */
    static boolean exist(Kind kind) {
        return STEPS.containsKey(kind);
    }

    /**
     * The blocks {@code augment} and {@code gate}.
     *
     * @param objects whether the images have marked objects
     * @param unbalanced whether no balance decides how many copies there are
     */
    static String of(Kind kind, boolean objects, boolean unbalanced) {
        return "augment:\n"
                + (unbalanced ? "  copies: 2\n" : "")
                + "  steps:                   # drawn anew for every copy, in this order; refract catalog --kind "
                + kind.id()
                + "\n"
                + STEPS.get(kind)
                + "\ngate:\n"
                + (kind == Kind.ROW
                        ? "  - differs_from_origin: {min_distance: 0}   # any change at all\n"
                        : "  - differs_from_origin   # a copy that nothing happened to is drawn again\n")
                + (objects ? "  - boxes_remain: {min_visibility: 0.4, min_share: 0.5}\n" : "");
    }
}
