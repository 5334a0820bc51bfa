package dev.refract.augment;

import dev.refract.augment.image.ImageContractSamples;
import dev.refract.augment.row.RowContractSamples;
import dev.refract.augment.series.SeriesContractSamples;
import dev.refract.augment.text.TextContractSamples;
import dev.refract.augment.text.model.ModelContractSamples;
import java.util.List;

/** The kinds of data that stand under the contract, a line each. */
public final class ContractKinds {
    private ContractKinds() {}

    public static List<ContractSamples> all() {
        return List.of(
                new ImageContractSamples(),
                new TextContractSamples(),
                new RowContractSamples(),
                new SeriesContractSamples(),
                new ModelContractSamples());
    }
}
