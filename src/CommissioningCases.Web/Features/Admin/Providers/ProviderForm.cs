
namespace CommissioningCases.Web.Features.Admin.Providers;

/// <summary>The choices of the form for adding a provider.</summary>
public sealed record ProviderForm(IReadOnlyList<NamedOrganisation> Organisations)
{
    public static IReadOnlyList<Option> KindOptions { get; } = [.. Enum.GetValues<ProviderKind>().Select(kind => new Option(ExchangeNames.Of(kind), kind.Title()))];

    public static Select KindField { get; } =
        new("Kind", "Kind of provider", KindOptions);

    public Select ShaField => new(
        "Sha",
        "Strategic Health Authority",
        [.. Organisations.Where(body => body.Kind == OrganisationKind.Sha).Select(sha => new Option(sha.Code, $"{sha.Name} ({sha.Code})"))])
    {
        Blank = "None",
        Hint = "Leave at none for a provider that belongs to no area",
    };

    /// <summary>The kind that was chosen; null when none was.</summary>
    public static ProviderKind? KindOf(string? word) => word is not null && ExchangeNames.TryParse<ProviderKind>(word, out var kind) ? kind : null;
}
