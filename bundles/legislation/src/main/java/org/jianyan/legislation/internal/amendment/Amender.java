package org.jianyan.legislation.internal.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianyan.legislation.ProvisionKind;
import org.jianyan.legislation.internal.amendment.Instruction.Add;
import org.jianyan.legislation.internal.amendment.Instruction.AddWords;
import org.jianyan.legislation.internal.amendment.Instruction.Cover;
import org.jianyan.legislation.internal.amendment.Instruction.Merge;
import org.jianyan.legislation.internal.amendment.Instruction.Remove;
import org.jianyan.legislation.internal.amendment.Instruction.Renumber;
import org.jianyan.legislation.internal.amendment.Instruction.Reorder;
import org.jianyan.legislation.internal.amendment.Instruction.ReplaceWords;
import org.jianyan.legislation.internal.amendment.Instruction.Retitle;
import org.jianyan.legislation.internal.amendment.Instruction.Rewrite;
import org.jianyan.legislation.internal.amendment.Place.Part;
import org.jianyan.legislation.internal.amendment.Place.Step;
import org.jianyan.legislation.internal.text.LegalText;

/**
 * Carries out instructions one by one; each answers why it could not be carried out, or with nothing. What cannot be
 * carried out leaves the text as it was. Numbers and order are settled at the end.
 */
final class Amender implements Instruction.Visitor<Optional<String>> {
    private final LegalText base;
    private final Branch root;
    private final Arrangement arrangement;
    /** Units whose children came or went, by the kind of these. */
    private final Map<Branch, ProvisionKind> disturbed = new LinkedHashMap<>();

    Amender(LegalText base) {
        this.base = base;
        root = Branch.of(base);
        arrangement = new Arrangement(root);
    }

    /**
     * The amended text, when every instruction was visited.
     *
     * @param problems what did not fit together is added here
     */
    LegalText finish(List<String> problems) {
        disturbed.forEach((parent, kind) -> Siblings.arrange(parent, kind, arrangement.numbers()));
        problems.addAll(arrangement.settle());
        return root.text(base.note(), base.hasContents());
    }

    private Optional<String> on(Instruction instruction, Function<Branch, Optional<String>> act) {
        Optional<Branch> found = root.find(instruction.place());
        if (found.isEmpty()) {
            return Optional.of("原文没有" + instruction.place());
        }
        return found.get().isRemoved ? Optional.of(instruction.place() + "已被另一处修改删去") : act.apply(found.get());
    }

    @Override
    public Optional<String> visit(Rewrite rewrite) {
        return on(rewrite, branch -> {
            Branch written = Branch.article(rewrite.lines());
            switch (branch.kind) {
                case ARTICLE -> branch.rewrite(written);
                case PARAGRAPH -> paragraph(branch, written, rewrite.place().part());
                case ITEM, SUBITEM -> unit(branch, written, rewrite.lines());
                default -> {
                    return Optional.of(rewrite.place() + "不能整体修改，应逐条修改");
                }
            }
            if (branch.kind == ProvisionKind.ARTICLE && rewrite.place().part() == Part.LEAD) {
                return Optional.of("应当写明" + rewrite.place() + "是哪一款");
            }
            return Optional.empty();
        });
    }

    /** Several paragraphs may come for one. */
    private void paragraph(Branch branch, Branch written, Part part) {
        Branch first = written.children.get(0);
        if (part == Part.LEAD) {
            branch.text = first.text;
            return;
        }
        List<Branch> more = new ArrayList<>(written.children.subList(1, written.children.size()));
        branch.rewrite(first);
        int at = branch.parent.children.indexOf(branch);
        for (Branch next : more) {
            next.parent = branch.parent;
            branch.parent.children.add(++at, next);
        }
    }

    private static void unit(Branch branch, Branch written, List<String> lines) {
        Branch same = written.all()
                .filter(unit -> unit.kind == branch.kind || unit.kind == ProvisionKind.ITEM)
                .findFirst()
                .orElse(null);
        if (same == null) {
            branch.text = String.join("\n", lines);
            branch.children = new ArrayList<>();
        } else {
            branch.rewrite(same);
        }
    }

    @Override
    public Optional<String> visit(Add add) {
        if (add.kind() == ProvisionKind.ARTICLE) {
            return addArticles(add);
        } else if (add.kind().isHeading()) {
            return arrangement.addHeading(add);
        }
        Place above = new Place(
                add.place().steps().stream()
                        .filter(step -> step.kind().compareTo(add.kind()) < 0)
                        .toList(),
                Part.WHOLE);
        Optional<Branch> found = above.isWholeText() ? Optional.empty() : root.find(above);
        if (found.isEmpty()) {
            return Optional.of("原文没有" + above + "，不能增加" + add.kind().unit());
        }
        Branch parent = Siblings.home(found.get(), add.kind());
        List<Branch> units = units(add, Branch.article(add.lines()));
        if (!add.numbers().isEmpty() && add.numbers().size() != units.size()) {
            return Optional.of("写明增加 " + add.numbers().size() + add.kind().unit() + "，实为 " + units.size());
        }
        Branch before = add.isBehind() ? root.find(add.place()).orElse(null) : null;
        int at = before == null ? parent.children.size() : parent.children.indexOf(before) + 1;
        for (int i = 0; i < units.size(); i++) {
            units.get(i).parent = parent;
            parent.children.add(at + i, units.get(i));
            if (!add.numbers().isEmpty()) {
                arrangement.numbers().put(units.get(i), add.numbers().get(i));
            }
        }
        disturbed.put(parent, add.kind());
        return Optional.empty();
    }

    /** The units that an instruction adds; those with a mark have it, or get it when they are arranged. */
    private static List<Branch> units(Add add, Branch written) {
        List<Branch> marked = add.kind() == ProvisionKind.PARAGRAPH
                ? written.children
                : written.all()
                        .filter(unit -> unit.kind == add.kind() || unit.kind == ProvisionKind.ITEM)
                        .toList();
        if (!marked.isEmpty()) {
            return List.copyOf(marked);
        }
        String number = add.kind() == ProvisionKind.ITEM ? "（一）" : "1";
        return List.of(new Branch(add.kind(), number, null, String.join("\n", add.lines())));
    }

    private Optional<String> addArticles(Add add) {
        Branch place = add.place().isWholeText() ? null : root.find(add.place()).orElse(null);
        if (place == null && !add.place().isWholeText()) {
            return Optional.of("原文没有" + add.place());
        }
        List<List<String>> each = eachArticle(add);
        if (each.size() != Math.max(1, add.numbers().size())) {
            return Optional.of("写明增加 " + add.numbers().size() + " 条，实为 " + each.size() + " 条；每条应以“第…条”开头");
        }
        for (int i = 0; i < each.size(); i++) {
            Branch article = new Branch(ProvisionKind.ARTICLE, "", null, "");
            article.rewrite(Branch.article(each.get(i)));
            arrangement.addArticle(
                    article,
                    place,
                    add.numbers().isEmpty() ? null : add.numbers().get(i));
        }
        return Optional.empty();
    }

    /** Several articles in one quotation begin with their numbers each. */
    private static List<List<String>> eachArticle(Add add) {
        List<List<String>> each = new ArrayList<>();
        for (String line : add.lines()) {
            int next = each.size();
            String mark = next < add.numbers().size() ? add.numbers().get(next).toString() : "";
            boolean begins = !mark.isEmpty() && line.startsWith(mark);
            if (begins || each.isEmpty()) {
                each.add(new ArrayList<>());
            }
            each.get(each.size() - 1).add(begins ? line.substring(mark.length()).strip() : line);
        }
        return each;
    }

    @Override
    public Optional<String> visit(Remove remove) {
        return on(remove, branch -> {
            Branch parent = branch.parent;
            if (branch.kind.isHeading()) {
                branch.isRemoved = true;
                return Optional.empty();
            }
            branch.remove();
            disturbed.put(parent, branch.kind);
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(Renumber renumber) {
        return on(renumber, branch -> {
            Step to = renumber.to();
            if (branch.kind == ProvisionKind.PARAGRAPH && to.kind() == ProvisionKind.ARTICLE) {
                Branch article = new Branch(ProvisionKind.ARTICLE, "", null, "");
                disturbed.put(branch.parent, branch.kind);
                branch.parent.children.remove(branch);
                article.add(branch);
                arrangement.addArticle(article, null, to);
            } else if (branch.kind == to.kind()) {
                arrangement.numbers().put(branch, to);
                disturbed.put(branch.parent, branch.kind);
            } else {
                return Optional.of(renumber.place() + "不能改为" + to);
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(ReplaceWords replace) {
        if (replace.from().isEmpty()) {
            return Optional.of("没有写明要修改的文字");
        }
        return on(replace, branch -> {
            List<Branch> having = branch.all()
                    .filter(unit -> unit.text.contains(replace.from()))
                    .filter(unit -> replace.place().part() != Part.LEAD || unit == branch)
                    .collect(Collectors.toList());
            if (having.isEmpty()) {
                return Optional.of(replace.place() + "没有“" + replace.from() + "”");
            }
            if (replace.place().part() == Part.END) {
                having.subList(0, having.size() - 1).clear();
            }
            for (Branch unit : having) {
                unit.text = replace.to().isEmpty()
                        ? Seams.without(unit.text, replace.from())
                        : unit.text.replace(replace.from(), replace.to());
                if (unit.text.isEmpty() && unit.children.isEmpty() && unit.parent != null) {
                    disturbed.put(unit.parent, unit.kind);
                    unit.remove();
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(AddWords add) {
        return on(add, branch -> {
            Branch unit = branch.kind == ProvisionKind.ARTICLE && !branch.children.isEmpty()
                    ? branch.children.get(add.place().part() == Part.END ? branch.children.size() - 1 : 0)
                    : branch;
            unit.text = add.place().part() == Part.END
                    ? Seams.behind(unit.text, add.words())
                    : Seams.before(add.words(), unit.text);
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(Merge merge) {
        return on(merge, branch -> {
            List<Branch> others = merge.others().stream()
                    .flatMap(place -> root.find(place).stream())
                    .filter(other -> !other.isRemoved && other.kind == branch.kind)
                    .toList();
            if (others.size() < merge.others().size()) {
                return Optional.of("要合并的条文不全或者不是同一层次");
            }
            for (Branch other : others) {
                if (branch.kind != ProvisionKind.ARTICLE) {
                    branch.text += other.text;
                }
                List.copyOf(other.children).forEach(branch::add);
                disturbed.put(other.parent, other.kind);
                other.remove();
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(Retitle retitle) {
        return on(retitle, branch -> {
            branch.caption = retitle.title();
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> visit(Cover cover) {
        return arrangement.cover(cover);
    }

    @Override
    public Optional<String> visit(Reorder reorder) {
        arrangement.reorder();
        return Optional.empty();
    }
}
