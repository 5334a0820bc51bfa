package dev.refract.augment.table.mix;

import dev.refract.augment.Partner;
import dev.refract.sample.Cell;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Map;

/**
 * A row that may be a neighbour or a seed.
 *
 * @param id of its sample; empty for the row that is copied
 */
record Member(String id, Map<String, Cell> cells) {

    static Member of(Partner partner) {
        return new Member(partner.id(), ((Payload.Row) partner.payload()).cells());
    }

    static List<Member> of(List<Partner> partners) {
        return partners.stream().map(Member::of).toList();
    }
}
