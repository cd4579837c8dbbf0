using System.Collections.Immutable;
using CommissioningCases.Application.Projections;

namespace CommissioningCases.Application.Reading;

/// <summary>A case as union representatives see it: nothing commercial, and nothing that reviewers and commissioners say to each other.</summary>
internal static class UnionView
{
    public static CaseView AsUnionsSeeIt(this CaseView view) => view with
    {
        File = Strip(view.File),
        Entries = [.. view.Entries.AsUnionsSeeThem(view.File)],
    };

    /// <summary>Those entries of the case that union representatives see, each without what of it they do not.</summary>
    public static IEnumerable<EntryView> AsUnionsSeeThem(this IEnumerable<EntryView> entries, CaseFile file) =>
        entries.Select(entry => See(entry, file)).OfType<EntryView>();

    private static CaseFile Strip(CaseFile file) => file with
    {
        Tenders = file.Tenders.ConvertAll(Strip),
        StepsTaken = file.StepsTaken.ConvertAll(step => Strip(step, file)),
        Assurances = file.Assurances.ConvertAll(assurance => assurance with { Details = assurance.Details with { Notes = "", Conditions = null, ConditionsDue = null } }),
        BoardDecisions = file.BoardDecisions.ConvertAll(decision => decision with { Details = decision.Details with { Minute = "", Conditions = null, Interests = null } }),
        Contributions = file.Contributions.ConvertAll(contribution => contribution with { Details = contribution.Details with { Summary = "" } }),
        Withdrawals = file.Withdrawals.ToImmutableSortedDictionary(
            withdrawal => withdrawal.Key,
            withdrawal => withdrawal.Value with { Details = withdrawal.Value.Details with { Evidence = "" } },
            file.Withdrawals.KeyComparer),
        Struck = file.Struck.ToImmutableDictionary(struck => struck.Key, struck => struck.Value with { Details = struck.Value.Details with { Reason = "" } }),
        ReviewRequests = [],
        ConditionsMet = file.ConditionsMet.Clear(),
        Applications = [],
    };

    private static Tender Strip(Tender tender) => tender with
    {
        Details = tender.Details with { Weights = new Weights(0, 0) },
        Invitations = tender.AwardedTo is null ? [] : tender.Invitations,
        Bids = tender.Bids.Clear(),
    };

    private static StepTaken Strip(StepTaken step, CaseFile file) => step.Details.SeenByUnions(file).IsAll
        ? step
        : step with { Details = step.Details with { Rationale = "", Fairness = "", Needs = "", Proportionality = "" } };

    /// <returns>Null where they do not see it. What was refused of an entry of which they do not see all tells of the rest, too.</returns>
    private static EntryView? See(EntryView entry, CaseFile file)
    {
        var sight = file.Kind.SightOf(file, entry.Do, entry.Fields);
        return IsInvitationToAwarded(entry, file) ? entry
            : sight.IsNothing || (!sight.IsAll && (!entry.IsAccepted || IsStrikingOfUnseen(entry, file))) ? null
            : entry with { Fields = UnionFields.Of(entry.Fields, sight) };
    }

    private static bool IsInvitationToAwarded(EntryView entry, CaseFile file) =>
        file.Tenders.Exists(tender => tender.AwardedTo is not null && tender.Invitations.Exists(invitation => invitation.Mark.Number == entry.Number));

    /// <summary>That an assurance or a decision was struck is seen with it; only engagements, judgements and measurements are theirs to follow.</summary>
    private static bool IsStrikingOfUnseen(EntryView entry, CaseFile file) =>
        entry.Do == Strike.Definition.Name
        && file.Struck.FirstOrDefault(struck => struck.Value.Mark.Number == entry.Number) is { Key: var number }
        && (file.Assurances.Exists(assurance => assurance.Mark.Number == number) || file.BoardDecisions.Exists(decision => decision.Mark.Number == number));
}
