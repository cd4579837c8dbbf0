namespace CommissioningCases.Web.Features.Choice;

/// <summary>What a form of a service takes over from another service, of the same cluster or of one that shares.</summary>
/// <param name="sources">All from which can be copied.</param>
/// <param name="from">The one that was chosen, as its link names it; null before one is.</param>
public sealed class CopiedFields(ActionDefinition<ProgrammeFile> action, IReadOnlyList<CopySource> sources, string? from)
{
    /// <summary>The word of the address that names the source.</summary>
    public const string Word = "copy";

    /// <summary>Those that have something for this form.</summary>
    public IReadOnlyList<CopySource> Sources { get; } = [.. sources.Where(source => Has(action, source.Terms))];

    public CopySource? Chosen => Sources.FirstOrDefault(source => NameOf(source) == from);

    public static bool Takes(ActionDefinition<ProgrammeFile> action) =>
        action == WritePack.Definition || action == OpenOffer.Definition || action == SetPrice.Definition || action == DescribePrice.Definition;

    public static string NameOf(CopySource source) => $"{source.Cluster}/{source.Selection}";

    /// <summary>What a field holds because it is copied; null where nothing is.</summary>
    public string? ValueOf(string field) => Chosen?.Terms is { } terms ? ValueOf(terms, field) : null;

    private static bool Has(ActionDefinition<ProgrammeFile> action, ServiceTerms terms) =>
        action == WritePack.Definition ? terms.Pack is not null
        : action == OpenOffer.Definition ? terms.Offer is not null
        : action == SetPrice.Definition ? terms.Price is not null
        : terms.Unit is not null;

    private string? ValueOf(ServiceTerms terms, string field) =>
        action == WritePack.Definition ? PackValue(terms.Pack!, field)
        : action == OpenOffer.Definition ? OfferValue(terms.Offer!, field)
        : action == SetPrice.Definition ? (field == SetPrice.PriceField.Name ? terms.Price : null)
        : field == DescribePrice.UnitField.Name ? terms.Unit : null;

    /// <summary>Not who wrote it: of the copy that is for those who copy it to say.</summary>
    private static string? PackValue(PackTerms pack, string field) =>
        field == WritePack.SpecificationField.Name ? pack.Specification
        : field == WritePack.CurrencyField.Name ? pack.Currency
        : field == WritePack.QualityField.Name ? pack.Quality
        : field == WritePack.ReferralField.Name ? pack.Referral
        : null;

    private static string? OfferValue(OfferTerms offer, string field) =>
        field == OpenOffer.CriteriaField.Name ? Lines(offer.Criteria)
        : field == OpenOffer.NationalQuestionsField.Name ? Lines(offer.NationalQuestions)
        : field == OpenOffer.LocalQuestionsField.Name ? Lines(offer.LocalQuestions)
        : null;

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);
}
