package dev.refract.spec.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words of a pipeline that had another name before. An old word is refused, and the message names the new one.
 *
 * <p>A word may have several successors, one for each place where it was used; the one that is known at the place
 * counts.
 */
final class RenamedWords {
    /** One line for each old word: the old word, then its successors. */
    private static final String TABLE = """
            age max_age
            among partners
            brightness_coeff brightness_coefficient
            centre_range center_range
            chain num_pivots
            channel_drop_range num_channels_range
            columns num_cols
            count_range num_range
            debt_limit max_debt
            dropout_prob_range dropout_p_range
            every count_interval
            failures failure_threshold
            fast drift_half_life
            fewest min_count
            holes_range num_holes_range
            iterations num_iterations
            k k_neighbors
            kept num_kept excluded
            lateness max_lag
            least min_copies
            least_share min_share
            least_volume min_volume
            length_range num_words_range
            letters_range num_letters_range
            m m_neighbors
            mask_probability mask_p
            max_burst max_copies
            max_objects_range num_objects_range
            max_percent max_share
            max_pieces max_tokens
            max_words_modified max_num_words_modified
            mean_xrange mean_x_range
            mean_yrange mean_y_range
            memory decay
            min_change min_distance
            min_probability min_p
            most max_count
            n_colors_range num_colors_range
            n_per_original num_per_original
            n_points_range num_points_range
            n_range num_range
            n_segments_range num_segments_range
            nb_cols num_cols
            nb_rows num_rows
            neighbours neighbors
            num_masks_xrange num_masks_x_range
            num_masks_yrange num_masks_y_range
            number_of_patches_range num_patches_range
            objects_range num_objects_range
            part_probability part_p
            partner swap_with
            patience retry
            probability then_p
            pull top_up
            random_probability random_p
            redraws max_redraws
            rest_ms reset_timeout_ms
            retries max_retries
            reuse max_uses
            rows num_rows
            sigma_xrange sigma_x_range
            sigma_yrange sigma_y_range
            sigmas drift_threshold
            size num_texts
            slips error_types
            slow half_life
            spread gain
            through translator
            trials max_trials
            turns_range num_turns_range
            via pivot_languages
            when_down on_failure
            """;

    private static final Map<String, List<String>> SUCCESSORS = read();

    private RenamedWords() {}

    /** The word among {@code known} that {@code old} is called now; empty when it was never called otherwise. */
    static Optional<String> successor(String old, Collection<String> known) {
        return SUCCESSORS.getOrDefault(old, List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }

    /** All old words with their successors, in alphabetical order. */
    static Map<String, List<String>> all() {
        return SUCCESSORS;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> successors = new TreeMap<>();
        TABLE.lines()
                .map(line -> List.of(line.split(" ")))
                .forEach(words -> successors.put(words.get(0), words.subList(1, words.size())));
        return successors;
    }
}
