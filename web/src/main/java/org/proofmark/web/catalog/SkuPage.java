package org.proofmark.web.catalog;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.file.UploadedFile;
import org.proofmark.catalog.Activation;
import org.proofmark.catalog.Images;
import org.proofmark.catalog.PackagingLevel;
import org.proofmark.catalog.SkuDraft;
import org.proofmark.catalog.SkuView;
import org.proofmark.catalog.Skus;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Role;
import org.proofmark.verification.VerdictMessages;
import org.proofmark.web.security.CurrentActor;
import org.proofmark.web.shell.Notices;

/** One SKU: seen, changed or made. */
@Named("sku")
@ViewScoped
public class SkuPage implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Those that the verdict is told in. */
    private static final List<String> LANGUAGES = VerdictMessages.LANGUAGES;

    @Inject
    private CurrentActor actor;

    @Inject
    private Skus skus;

    private @Nullable String id;
    private @Nullable String gtin;
    private @Nullable SkuView view;
    private @Nullable String family;
    private Activation activation = Activation.ON_ISSUE;
    private @Nullable Integer weight;
    private List<Name> names = new ArrayList<>();
    private List<Level> levels = new ArrayList<>();
    private transient @Nullable UploadedFile image;

    /** Reads what the address names: an id, a GTIN, or nothing for a new one. */
    public void load() {
        if (view != null || !names.isEmpty()) {
            return;
        }
        if (id != null) {
            show(skus.get(actor.get(), UUID.fromString(id)));
        } else if (gtin != null) {
            show(skus.byGtin(actor.get(), Gtin.of(gtin)));
        } else {
            LANGUAGES.forEach(language -> names.add(new Name(language, "")));
            for (PackagingLevel.Level level : PackagingLevel.Level.values()) {
                levels.add(new Level(level));
            }
        }
    }

    private void show(SkuView sku) {
        view = sku;
        id = sku.id().toString();
        gtin = sku.gtin().value();
        family = sku.family();
        activation = sku.activation();
        weight = sku.weightGrams();
        names = new ArrayList<>();
        Map<String, String> rest = new LinkedHashMap<>(sku.names());
        for (String language : LANGUAGES) {
            String name = rest.remove(language);
            names.add(new Name(language, name == null ? "" : name));
        }
        rest.forEach((language, name) -> names.add(new Name(language, name)));
        levels = new ArrayList<>();
        for (PackagingLevel.Level level : PackagingLevel.Level.values()) {
            Level row = new Level(level);
            sku.packaging().stream().filter(p -> p.level() == level).findFirst().ifPresent(row::show);
            levels.add(row);
        }
    }

    public String save() {
        Map<String, String> given = new LinkedHashMap<>();
        for (Name name : names) {
            if (name.text != null && !name.text.isBlank()) {
                given.put(name.language, name.text.strip());
            }
        }
        List<PackagingLevel> packaging =
                levels.stream().filter(Level::isUsed).map(Level::level).toList();
        SkuDraft draft = new SkuDraft(gtin, family, given, activation, weight, packaging);
        boolean fresh = view == null;
        SkuView saved =
                fresh ? skus.create(actor.get(), draft) : skus.change(actor.get(), view.id(), view.version(), draft);
        if (image != null && image.getSize() > 0) {
            skus.setImage(actor.get(), saved.id(), image.getContent());
        }
        if (fresh) {
            Notices.doneNext("sku.made");
        } else {
            Notices.doneNext("saved");
        }
        return "/app/catalog/sku.xhtml?faces-redirect=true&id=" + saved.id();
    }

    public String archive() {
        skus.archive(actor.get(), UUID.fromString(String.valueOf(id)));
        return "/app/catalog/sku.xhtml?faces-redirect=true&id=" + id;
    }

    public String restore() {
        skus.restore(actor.get(), UUID.fromString(String.valueOf(id)));
        return "/app/catalog/sku.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable SkuView getView() {
        return view;
    }

    public boolean isFresh() {
        return view == null;
    }

    public boolean isEditable() {
        return actor.get().hasAny(Role.BRAND) && (view == null || !view.archived());
    }

    public @Nullable String getImagePath() {
        return view == null || view.image() == null
                ? null
                : Images.path(actor.get().tenant(), view.image());
    }

    public List<Activation> getActivations() {
        return List.of(Activation.values());
    }

    public List<Name> getNames() {
        return names;
    }

    public List<Level> getLevels() {
        return levels;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getGtin() {
        return gtin;
    }

    public void setGtin(@Nullable String gtin) {
        this.gtin = gtin;
    }

    public @Nullable String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family;
    }

    public Activation getActivation() {
        return activation;
    }

    public void setActivation(Activation activation) {
        this.activation = activation;
    }

    public @Nullable Integer getWeight() {
        return weight;
    }

    public void setWeight(@Nullable Integer weight) {
        this.weight = weight;
    }

    public @Nullable UploadedFile getImage() {
        return image;
    }

    public void setImage(@Nullable UploadedFile image) {
        this.image = image;
    }

    /** The name in one language. */
    public static class Name implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String language;
        private @Nullable String text;

        Name(String language, String text) {
            this.language = language;
            this.text = text;
        }

        public String getLanguage() {
            return language;
        }

        public boolean isRightToLeft() {
            return "ar".equals(language);
        }

        public @Nullable String getText() {
            return text;
        }

        public void setText(@Nullable String text) {
            this.text = text;
        }
    }

    /** How it is packed at one level, while it is edited. */
    public static class Level implements Serializable {
        private static final long serialVersionUID = 1L;
        private final PackagingLevel.Level level;
        private @Nullable String gtin;
        private @Nullable Integer holds;
        private @Nullable Integer weight;
        private @Nullable Integer tolerance;

        Level(PackagingLevel.Level level) {
            this.level = level;
        }

        void show(PackagingLevel kept) {
            gtin = kept.gtin();
            holds = kept.holds();
            weight = kept.weightGrams();
            tolerance = kept.toleranceGrams();
        }

        boolean isUsed() {
            return gtin != null || holds != null || weight != null;
        }

        PackagingLevel level() {
            return new PackagingLevel(level, gtin, holds == null ? 1 : holds, weight, tolerance);
        }

        public PackagingLevel.Level getName() {
            return level;
        }

        public @Nullable String getGtin() {
            return gtin;
        }

        public void setGtin(@Nullable String gtin) {
            this.gtin = gtin;
        }

        public @Nullable Integer getHolds() {
            return holds;
        }

        public void setHolds(@Nullable Integer holds) {
            this.holds = holds;
        }

        public @Nullable Integer getWeight() {
            return weight;
        }

        public void setWeight(@Nullable Integer weight) {
            this.weight = weight;
        }

        public @Nullable Integer getTolerance() {
            return tolerance;
        }

        public void setTolerance(@Nullable Integer tolerance) {
            this.tolerance = tolerance;
        }
    }
}
