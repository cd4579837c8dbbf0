using CommissioningCases.Web.Features.Forms;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>
/// Who was engaged: the kind of body and, below each kind, a box fit for it. Only the box of the chosen kind counts.
/// </summary>
public sealed record Party(string Legend, IReadOnlyList<Option> Kinds) : IHasBoxes
{
    private static readonly string Name = RecordEngagement.PartyField.Name;

    /// <summary>Where the case has one provider alone, that one is not asked for.</summary>
    public IEnumerable<string> Boxes =>
    [
        RecordEngagement.WithField.Name,
        .. Kinds.Where(kind => kind.Value != ExchangeNames.Of(EngagedWith.Provider) || Providers.Count > 1).Select(kind => BoxOf(kind.Value)),
        .. Notice is null ? [] : new[] { RecordEngagement.DepartureField.Name },
    ];

    public static Party Of(HistoryForm<CaseOverview> form)
    {
        var (file, bodies) = (form.Overview.File, form.Overview.Bodies);
        return new Party(
            RecordEngagement.WithField.Label,
            [
                .. ExchangeNames.All<EngagedWith>()
                    .Where(word => word != ExchangeNames.Of(EngagedWith.Provider) || file.Providers.Count > 0)
                    .Select(word => new Option(word, ChoiceLabels.Label(word)) { Hint = LabelOf(word) }),
            ])
        {
            Kind = form.Value(RecordEngagement.WithField),
            Value = form.Value(RecordEngagement.PartyField),
            Providers = ProviderOptions.Of(bodies, file.Providers),
            OtherProviders = CaseOptions.Providers(form, except: file.Providers),
            Notice = DepartureNotice.For(file),
            Known = kind => Named(file, kind),
        };
    }

    /// <summary>The bodies, other than providers, that the case names already, the latest first.</summary>
    /// <param name="kind">Of that kind alone; null for all.</param>
    public static IReadOnlyList<string> Named(CaseFile file, string? kind) =>
    [
        .. file.Engagements.Where(one => one.Details.With is not (EngagedWith.Provider or EngagedWith.OtherProvider) && (kind is null || ExchangeNames.Of(one.Details.With) == kind))
            .Reverse().Select(one => one.Details.Party).Distinct(StringComparer.Ordinal),
    ];

    public string? Kind { get; init; }

    /// <summary>The body that a link to the form names.</summary>
    public string? Value { get; init; }

    public required IReadOnlyList<Option> Providers { get; init; }

    public required IReadOnlyList<Option> OtherProviders { get; init; }

    /// <summary>Why the letter may forbid engaging another provider, and the stages in which it does; null where it never does.</summary>
    public DepartureNotice? Notice { get; init; }

    /// <summary>The bodies of a kind that the case names already, so that nobody types them again.</summary>
    public required Func<string, IReadOnlyList<string>> Known { get; init; }

    /// <summary>The box for a body of that kind: <c>party.provider</c>, <c>party.staff</c> and so on.</summary>
    public static string BoxOf(string kind) => $"{Name}.{kind}";

    /// <summary>What the box for a body of that kind asks for.</summary>
    public static string LabelOf(string kind) => kind switch
    {
        "staff" => "Trade union or staff group",
        "patients" => "Group or meeting",
        "professionals" => "Professional group",
        _ => "Name of the body",
    };

    /// <summary>The box for the kind of body that was chosen. Before one is, there is no box, and that is said already.</summary>
    public static string? BoxOf(IFormCollection form) => form[RecordEngagement.WithField.Name].ToString() is { Length: > 0 } kind ? BoxOf(kind) : null;

    /// <summary>What was chosen or typed for the kind of body that was chosen; blank when nothing was.</summary>
    public static string Read(IFormCollection form) => form[BoxOf(form[RecordEngagement.WithField.Name].ToString())].ToString().Trim();
}
