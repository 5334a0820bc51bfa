package dev.refract.gate.catalog;

import dev.refract.gate.BoxesRemain;
import dev.refract.gate.DiffersFromOrigin;
import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import dev.refract.gate.NoDuplicateOfSibling;
import java.util.List;

/** The gates that Refract brings. */
public final class StandardGates implements Gates {
    @Override
    public List<Class<? extends Gate>> gates() {
        return List.of(DiffersFromOrigin.class, NoDuplicateOfSibling.class, BoxesRemain.class);
    }
}
