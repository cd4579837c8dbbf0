namespace CommissioningCases.Application.SharedServices;

/// <summary>What can be copied of a selected service.</summary>
/// <param name="Pack">Its latest version; null where none was written.</param>
/// <param name="Offer">Of its latest offer; null where none was opened.</param>
/// <param name="Price">Its price in pounds, as numbers are typed; null where none was set.</param>
/// <param name="Unit">What the price is paid for; null where nobody said.</param>
public sealed record ServiceTerms(PackTerms? Pack, OfferTerms? Offer, string? Price, string? Unit)
{
    public bool IsEmpty => this is { Pack: null, Offer: null, Price: null };

    public static ServiceTerms Of(SelectedService service, DateOnly today)
    {
        var (pack, offer) = (service.PackVersions.FindLast(_ => true)?.Details, service.Offers.FindLast(_ => true)?.Details);
        var price = service.PriceOn(today) ?? service.Prices.Latest();
        return new ServiceTerms(
            pack is null ? null : new PackTerms(pack.Specification, pack.Currency, pack.Quality, pack.Referral),
            offer is null ? null : new OfferTerms(offer.Criteria, offer.NationalQuestions, offer.LocalQuestions),
            price?.Price.ToString(),
            price?.Unit);
    }
}

public sealed record PackTerms(string Specification, string Currency, string Quality, string Referral);

public sealed record OfferTerms(IReadOnlyList<string> Criteria, IReadOnlyList<string> NationalQuestions, IReadOnlyList<string> LocalQuestions);
