package dev.refract.augment.row.mix;

import dev.refract.augment.Partner;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;

/**
 * A row that may be a neighbor or a seed.
 *
 * @param id of its sample; empty for the row that is copied
 */
record CandidateRow(String id, Map<String, Cell> cells) {

    static CandidateRow of(Partner partner) {
        return new CandidateRow(partner.id(), ((Payload.Row) partner.payload()).cells());
    }

    static List<CandidateRow> of(List<Partner> partners) {
        return partners.stream().map(CandidateRow::of).toList();
    }
}
