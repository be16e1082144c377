package org.jianyan.legislation.internal.amendment;

import java.util.List;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Place.Step;

/** What an amendment decision orders. Places are those of the text before it, unless it says otherwise. */
sealed interface Instruction {
    /** Where it applies. */
    Place place();

    <R> R accept(Visitor<R> visitor);

    /** What is to be done with each kind of instruction. */
    interface Visitor<R> {
        R visit(Rewrite rewrite);

        R visit(Add add);

        R visit(Remove remove);

        R visit(Renumber renumber);

        R visit(ReplaceWords replace);

        R visit(AddWords add);

        R visit(Merge merge);

        R visit(Retitle retitle);

        R visit(Cover cover);

        R visit(Reorder reorder);
    }

    /** A unit, or its lead, has other words: 将第十条第二款修改为：“…”. */
    record Rewrite(Place place, List<String> lines) implements Instruction {
        public Rewrite {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Units are new: 增加一条，作为第八条：“…”.
     *
     * @param place the unit that they stand in, or behind; the whole text if it is not said
     * @param isBehind whether they stand behind it
     * @param numbers of the amended text; empty if they are not said
     */
    record Add(Place place, boolean isBehind, ProvisionKind kind, List<Step> numbers, List<String> lines)
            implements Instruction {
        public Add {
            numbers = List.copyOf(numbers);
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A unit goes: 删去第十二条. */
    record Remove(Place place) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A unit has another number: 将第五条改为第十条, 第二款改为第三款; or another place: 第六条第二款改为第八条. */
    record Renumber(Place place, Step to) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Words are others: 将第九条中的“及”修改为“或者”; no words if they go. */
    record ReplaceWords(Place place, String from, String to) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Words are added at the start or end of a unit. */
    record AddWords(Place place, String words) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The words of other units come behind those of one: 将第六条和第七条合并. */
    record Merge(Place place, List<Place> others) implements Instruction {
        public Merge {
            others = List.copyOf(others);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A heading, or the whole text, has another title: 将第二章章名修改为“…”. */
    record Retitle(Place place, String title) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Which articles of the amended text a heading stands above: 第三章包括第九条至第二十条.
     *
     * @param place a heading of the amended text
     */
    record Cover(Place place, Step first, Step last) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The articles are numbered in their order: 对条文顺序作相应调整. */
    record Reorder(Place place) implements Instruction {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
