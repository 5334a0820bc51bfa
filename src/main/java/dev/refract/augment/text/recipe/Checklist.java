package dev.refract.augment.text.recipe;

import dev.refract.augment.Policy;
import dev.refract.augment.Recipe;
import dev.refract.augment.Stage;
import dev.refract.augment.policy.OneOf;
import dev.refract.augment.policy.Sequence;
import dev.refract.augment.text.Amount;
import dev.refract.augment.text.entity.LocationChange;
import dev.refract.augment.text.entity.NameChange;
import dev.refract.augment.text.entity.NameLanguage;
import dev.refract.augment.text.entity.NumberChange;
import dev.refract.augment.text.phrase.ContractionApply;
import dev.refract.augment.text.phrase.ContractionExpand;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.List;

/**
 * TextAttack's recipe of this name, after CheckList (Ribeiro et al., ACL 2020): changes that a model should not
 * mind. Numbers, places and names become others, contractions are expanded or made; what a text does not
 * have is passed over, and a text that has none of them is left alone.
 */
@Named(id = "checklist", doc = "Changes numbers, places, names and contractions: the recipe checklist of TextAttack.")
public record Checklist(
        @Param(
                doc = "Share of the numbers, places, names and contractions found that are changed.",
                def = "[0.5, 1]",
                min = 0,
                max = 1)
        Range shareRange)
        implements Recipe {
    @Override
    public Policy policy() {
        Amount amount = Amount.share(shareRange);
        return new Sequence(List.of(
                Stage.of(new NumberChange(amount, 1, List.of(0, 2, 4))),
                Stage.of(new LocationChange(amount, false)),
                Stage.of(new NameChange(amount, false, NameChange.NamePart.BOTH, NameLanguage.EN)),
                Stage.of(new OneOf(
                        List.of(Stage.of(new ContractionExpand(amount)), Stage.of(new ContractionApply(amount)))))));
    }
}
