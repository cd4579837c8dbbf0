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
        Assurances = file.Assurances.ConvertAll(Strip),
        BoardDecisions = file.BoardDecisions.FindAll(decision => !decision.Details.SeenByUnions(file).IsNothing).ConvertAll(decision => decision with { Details = decision.Details with { Minute = "", Conditions = null, Interests = null } }),
        ProviderResponses = file.ProviderResponses.FindAll(response => response.Details.SeenByUnions(file).IsAll),
        DisputeReplies = file.DisputeReplies.FindAll(reply => reply.Details.SeenByUnions(file).IsAll),
        Settlements = file.Settlements.FindAll(settlement => settlement.Details.SeenByUnions(file).IsAll),
        Contributions = file.Contributions.ConvertAll(contribution => contribution with { Details = contribution.Details with { Summary = "" } }),
        Withdrawals = file.Withdrawals.ConvertAll(withdrawal => withdrawal with { Details = withdrawal.Details with { Evidence = null } }),
        Struck = file.Struck.Where(struck => struck.Value.Fact.Action.SeenByUnions(file).IsAll)
            .ToImmutableDictionary(struck => struck.Key, struck => struck.Value with { Details = struck.Value.Details with { Reason = "" } }),
        Proposals = file.Proposals.FindAll(proposal => proposal.Details.SeenByUnions(file).IsAll),
        Holds = file.Holds.ConvertAll(hold => hold with { Details = hold.Details with { Reason = "" } }),
        Documents = file.Documents.FindAll(document => !document.Details.SeenByUnions(file).IsNothing).ConvertAll(document => Strip(document, file)),
        ReviewRequests = [],
        ShaQuestions = [],
        ShaAnswers = [],
        ConditionsMet = file.ConditionsMet.FindAll(met => !met.Details.SeenByUnions(file).IsNothing).ConvertAll(met => met with { Details = met.Details with { Reasons = "" } }),
        Applications = [],
    };

    private static Assurance Strip(Assurance assurance) => assurance with
    {
        Details = assurance.Details with { Notes = "", Conditions = null, ConditionsDue = assurance.Details.StaffConditions is null ? null : assurance.Details.ConditionsDue },
    };

    private static Tender Strip(Tender tender) => tender with
    {
        Details = tender.Details with { Weights = new Weights(0, 0) },
        Invitations = tender.AwardedTo is null ? [] : tender.Invitations,
        BidsReceived = [],
    };

    private static CaseDocument Strip(CaseDocument document, CaseFile file) => document.Details.SeenByUnions(file).Hidden is []
        ? document
        : document with { Replaced = null, Details = document.Details with { Replaces = null } };

    private static StepTaken Strip(StepTaken step, CaseFile file) => step.Details.SeenByUnions(file).IsAll
        ? step
        : step with { Details = step.Details with { Rationale = "" }, Proposal = null };

    /// <returns>Null where they do not see it. What was refused of an entry of which they do not see all tells of the rest, too.</returns>
    private static EntryView? See(EntryView entry, CaseFile file)
    {
        var sight = file.Kind.SightOf(file, entry.Do, entry.Fields);
        return IsInvitationToAwarded(entry, file) ? entry
            : sight.IsNothing || (!sight.IsAll && !entry.IsAccepted) ? null
            : entry with { Fields = UnionFields.Of(entry.Fields, sight) };
    }

    private static bool IsInvitationToAwarded(EntryView entry, CaseFile file) =>
        file.Tenders.Exists(tender => tender.AwardedTo is not null && tender.Invitations.Exists(invitation => invitation.Mark.Number == entry.Number));
}
