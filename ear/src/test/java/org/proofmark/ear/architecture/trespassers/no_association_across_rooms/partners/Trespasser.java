package org.proofmark.ear.architecture.trespassers.no_association_across_rooms.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.proofmark.ear.architecture.trespassers.no_association_across_rooms.catalog.Neighbour;

/** Breaks the rule. */
@Entity
public class Trespasser {
    @Id
    long id;

    @OneToMany
    List<Neighbour> neighbours;
}
