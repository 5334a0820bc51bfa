package dev.refract.augment;

import dev.refract.augment.image.ImageContractSamples;
import dev.refract.augment.series.SeriesContractSamples;
import dev.refract.augment.table.RowContractSamples;
import dev.refract.augment.text.TextContractSamples;
import dev.refract.augment.text.model.ModelContractSamples;
import java.util.List;

/** The kinds of data that stand under the contract, a line each. */
final class ContractKinds {
    private ContractKinds() {}

    static List<ContractSamples> all() {
        return List.of(
                new ImageContractSamples(),
                new TextContractSamples(),
                new RowContractSamples(),
                new SeriesContractSamples(),
                new ModelContractSamples());
    }
}
