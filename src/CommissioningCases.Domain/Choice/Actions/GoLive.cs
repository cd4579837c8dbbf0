using static CommissioningCases.Domain.Letters.LetterOf2011;

namespace CommissioningCases.Domain.Choice;

/// <summary>Patients can choose between qualified providers of the service (CP.6).</summary>
public sealed record GoLive(string Service) : HistoryAction<ProgrammeFile>
{
    public static CodeField ServiceField { get; } = new("service", "Service", CodeSource.SelectedService);

    public static ActionDefinition<ProgrammeFile> Definition { get; } = new(
        "go-live",
        "Go live",
        [ServiceField],
        fields => new GoLive(fields.Read(ServiceField)))
    {
        Rule = ActionRule.For<ProgrammeFile, GoLive>(Check, Asked),
        Roles = [Role.Commissioner],
        UnionsSee = UnionSight.All,
    };

    public override ActionDefinition<ProgrammeFile> Describe() => Definition;

    public override Sentence Tell(Telling<ProgrammeFile> telling) => new("Live", $": patients can choose between providers of {telling.Names.Service(Service)}");

    public override ProgrammeFile ApplyTo(ProgrammeFile file, EntryMark mark) =>
        file.WithService(Service, service => service with { Live = mark });

    private static IReadOnlyList<Requirement<ProgrammeFile>> Asked =>
    [
        new(CP_3, "The SHA is notified", ProgrammeRules.ShaNotified),
        new(CP_5, "The implementation pack is adopted", PackAdopted),
        new(CP_6, "Services go live from April 2012", ahead => ProgrammeRules.From(ProgrammeRules.RollOut, ahead.On)),
        new(CP_6, "At least one provider is qualified", OneQualified),
        new(CP_7, "The commissioner has set the price", Priced),
        new(CP_8, "The principles and rules of co-operation and competition are confirmed", PrinciplesConfirmed),
    ];

    private static void Check(ProgrammeFile file, GoLive live, RuleContext context)
    {
        var service = ProgrammeRules.RequireSelected(file, live.Service, ServiceField, context);
        context.Invalid(service?.Live is not null, ServiceField, "That service is live already");
    }

    private static SelectedService? ServiceOf(Outlook<ProgrammeFile> ahead) => ahead.File.Services.GetValueOrDefault(((GoLive)ahead.Action).Service);

    private static Finding PackAdopted(Outlook<ProgrammeFile> ahead) => ServiceOf(ahead)?.PackAdopted is { } adopted
        ? Finding.Met(null, adopted.Number)
        : Finding.Missing("not yet", About(ahead, AdoptPack.Definition, AdoptPack.ServiceField, "Adopt the pack"));

    private static Finding OneQualified(Outlook<ProgrammeFile> ahead)
    {
        var qualified = ServiceOf(ahead)?.Listings(ahead.On).Where(listing => listing is { IsExisting: false, Standing: ProviderStanding.Qualified }).ToList() ?? [];
        return Finding.When(
            qualified.Count > 0,
            qualified.Count == 0 ? "none yet" : $"{qualified.Count} qualified",
            About(ahead, QualifyProvider.Definition, QualifyProvider.ServiceField, "Record a qualification"),
            [.. qualified.Select(listing => listing.Mark.Number)]);
    }

    private static Finding Priced(Outlook<ProgrammeFile> ahead) => ServiceOf(ahead) is { Prices: { IsEmpty: false } prices }
        ? Finding.Met(null, prices.Latest()!.Mark.Number)
        : Finding.Missing("not yet", About(ahead, SetPrice.Definition, SetPrice.ServiceField, "Set the price"));

    private static Finding PrinciplesConfirmed(Outlook<ProgrammeFile> ahead) => ServiceOf(ahead)?.Confirmations.Latest() is { } confirmed
        ? Finding.Met(null, confirmed.Mark.Number)
        : Finding.Missing("not yet", About(ahead, ConfirmPrinciples.Definition, ConfirmPrinciples.ServiceField, "Confirm the principles"));

    private static Prompt About(Outlook<ProgrammeFile> ahead, ActionDefinition action, Field field, string text) =>
        new(action, text) { Filled = ServiceOf(ahead) is { } service ? [(field, service.Details.Service)] : [] };
}
