using CommissioningCases.Application.ProviderQuestions;
using CommissioningCases.Application.Reading;

namespace CommissioningCases.Application.ProviderAnswers;

/// <summary>Makes what a provider is shown: of that record what concerns it, and of the case no more than whose it is and which service it is about.</summary>
internal static class AskedRecords
{
    public static AskedRecord Of(CaseView view, ProviderRecord record, string provider)
    {
        var names = new CaseNames(view.Bodies, view.File, view.OwnerName);
        return new AskedRecord(
            names.Pct(view.File.Logged.Pct),
            names.Provider(provider),
            view.File.Service,
            [.. Told(record.Fact).Select(told => Entry(told.Mark, told.Action.Tell(new Telling<CaseFile>(view.File, told.Mark.Number, names))))]);
    }

    /// <summary>Whether a document can be sent with an answer: the plan that the provider was given the chance, or the opportunity, to make.</summary>
    public static bool TakesDocuments(ProviderRecord record) => record.Fact is Chance or PlanOpportunity;

    /// <summary>Why a departure from the letter went ahead is between the commissioner and the SHA; how an award was proposed, but for its rationale and fairness, between the commissioner and the Board.</summary>
    private static IEnumerable<(EntryMark Mark, HistoryAction<CaseFile> Action)> Told(Fact fact) => fact switch
    {
        Engagement engagement => [(engagement.Mark, engagement.Details with { Departure = null })],
        Chance { Judged: { } judged } chance => [(chance.Mark, chance.Details), (judged.Mark, judged.Details)],
        Chance chance => [(chance.Mark, chance.Details)],
        PlanOpportunity { Judged: { } judged } opportunity => [(opportunity.Mark, opportunity.Details), (judged.Mark, judged.Details)],
        PlanOpportunity opportunity => [(opportunity.Mark, opportunity.Details)],
        StepTaken { Proposal: { } proposal } award => [(award.Mark, award.Details), (proposal.Mark, proposal.Details with { Needs = "", Proportionality = "" })],
        StepTaken award => [(award.Mark, award.Details)],
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "No provider is asked about that."),
    };

    private static AskedEntry Entry(EntryMark mark, Sentence sentence) => new(mark.On, sentence.ToString(), sentence.Details);
}
