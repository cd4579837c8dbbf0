using CommissioningCases.Web.Features.Histories;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>What the record of a case shows of how providers and staff were treated, with its proof, to be printed and handed on.</summary>
public sealed class StaffEvidenceModel(ISender sender, CurrentPerson current) : PageModel
{
    public StaffEvidence Evidence { get; private set; } = null!;

    public CaseOverview Overview { get; private set; } = null!;

    public CaseFile Case => Overview.File;

    /// <summary>Whether the person sees what an assurance was given on condition of: unions see the conditions that concern staff, and of the others that there are some.</summary>
    public bool SeesConditions => Overview.Permissions.SeesBids;

    /// <summary>The engagements with staff that count or are disputed, the first first.</summary>
    public IReadOnlyList<Engagement> WithStaff => [.. Case.Engagements.Where(engagement => engagement.IsWithStaff).OrderBy(engagement => engagement.On).ThenBy(engagement => engagement.Mark.Number)];

    /// <summary>The engagements with providers, the first first.</summary>
    public IReadOnlyList<Engagement> WithProviders => [.. Case.Engagements.Where(engagement => engagement.IsWithProvider).OrderBy(engagement => engagement.On).ThenBy(engagement => engagement.Mark.Number)];

    /// <summary>Those that were struck as recorded in error.</summary>
    public IReadOnlyList<StruckFact> StruckWithStaff => [.. Case.Struck.Values.Where(struck => struck.Fact is Engagement { IsWithStaff: true }).OrderBy(struck => struck.Fact.On)];

    /// <summary>What was ever disputed, the first first.</summary>
    public IReadOnlyList<Fact> Disputed => [.. Case.DisputableRecords.Where(record => Case.ResponsesTo(record).Any(response => response.IsDispute)).OrderBy(record => record.On)];

    public IReadOnlyList<Assurance> Conditional => [.. Case.Assurances.Where(assurance => assurance.Details.Outcome == AssuranceOutcome.Conditional).OrderBy(assurance => assurance.On)];

    /// <summary>The letter's words that ask for chances or opportunities in this scenario, each clause once.</summary>
    public IReadOnlyList<Clause> AskForChances => ClausesOf<ChanceRequirement>();

    /// <summary>The letter's words that ask that staff are engaged in this scenario, each clause once.</summary>
    public IReadOnlyList<Clause> AskForStaff => ClausesOf<StaffRequirement>();

    /// <summary>The entries that the page rests on, in the order of the history, as far as the person sees them.</summary>
    public IReadOnlyList<EntryView> Proof
    {
        get
        {
            var numbers = Numbers().ToHashSet();
            return [.. Evidence.View.Entries.Where(entry => numbers.Contains(entry.Number))];
        }
    }

    public async Task OnGetAsync(string reference, CancellationToken cancellation)
    {
        Evidence = await sender.Send(new GetStaffEvidence(CaseLinks.ReferenceOf(reference)), cancellation);
        Overview = new CaseOverview(Evidence.View, new Permissions(current.Person));
    }

    public DisputeStory? StoryOf(Fact record) => DisputeStory.Of(Case, record, Overview.Names);

    /// <summary>How long before each key step that was taken after it an engagement was, such as "12 days before “Consider alternatives”".</summary>
    public IEnumerable<string> BeforeKeySteps(Engagement engagement) =>
        from step in Evidence.Steps
        where step is { IsKey: true, Taken: { } taken } && (taken.On, taken.Mark.Number).CompareTo((engagement.On, engagement.Mark.Number)) > 0
        select $"{Days(engagement.On, step.Taken!.On)} before “{step.Step.Title}”";

    /// <summary>How many days lie between two days.</summary>
    public static string Days(DateOnly from, DateOnly to) => EnglishFormat.Days(to.DayNumber - from.DayNumber);

    public bool IsSealed(EntryView entry) => entry.Number <= Evidence.SealedThrough;

    /// <summary>In the letter's order.</summary>
    private IReadOnlyList<Clause> ClausesOf<TRequirement>()
    {
        var asking = Case.Scenario.Steps.SelectMany(step => step.Requirements).Where(requirement => requirement is TRequirement).Select(requirement => requirement.Clause).ToHashSet();
        return [.. LetterOf2009.Clauses.Where(asking.Contains)];
    }

    private IEnumerable<int> Numbers() =>
    [
        .. Case.Chances.SelectMany(chance => new[] { chance.Mark.Number, chance.Judged?.Mark.Number ?? chance.Mark.Number }),
        .. Case.PlanOpportunities.SelectMany(opportunity => new[] { opportunity.Mark.Number, opportunity.Judged?.Mark.Number ?? opportunity.Mark.Number }),
        .. WithProviders.Concat(WithStaff).Select(engagement => engagement.Mark.Number),
        .. StruckWithStaff.SelectMany(struck => new[] { struck.Fact.Mark.Number, struck.Mark.Number }),
        .. Case.DisputableRecords.Concat(WithStaff).SelectMany(Said),
        .. Case.StaffSideNotes.Select(note => note.Mark.Number),
        .. Case.StandingDepartures.Select(departure => departure.Mark.Number),
        .. Conditional.Select(assurance => assurance.Mark.Number),
        .. Case.ConditionsMet.Select(met => met.Mark.Number),
        .. Evidence.Steps.Select(step => step.Taken?.Mark.Number).OfType<int>(),
        .. Evidence.Steps.SelectMany(step => step.Asked).SelectMany(asked => asked.Finding.Evidence),
    ];

    /// <summary>What was said of a record, replied and settled.</summary>
    private IEnumerable<int> Said(Fact record) =>
        Case.StaffResponses.Concat<RecordResponse>(Case.ProviderResponses).Where(response => response.Record == record.Mark.Number).Select(response => response.Mark.Number)
            .Concat(Case.DisputeReplies.Where(reply => reply.Record == record.Mark.Number).Select(reply => reply.Mark.Number))
            .Concat(Case.Settlements.Where(settlement => settlement.Record == record.Mark.Number).Select(settlement => settlement.Mark.Number));
}
