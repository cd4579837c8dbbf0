namespace CommissioningCases.Web.Features.Choice;

/// <summary>What the directory tells of a provider, in the order in which a referrer asks.</summary>
public static class DirectoryTold
{
    public static IEnumerable<string> Of(ProviderListing listing) => Of(listing.Contact, listing.Sites, listing.Hours, listing.WaitWeeks is { } weeks ? (int)(decimal)weeks : null);

    public static IEnumerable<string> Of(DirectoryLine line) => Of(line.Contact, line.Sites, line.Hours, line.WaitWeeks);

    private static IEnumerable<string> Of(string? contact, string? sites, string? hours, int? weeks)
    {
        string?[] told = [contact, sites, hours is null ? null : $"Open: {hours}", weeks is { } wait ? Wait(wait) : null];
        return told.OfType<string>();
    }

    private static string Wait(int weeks) => weeks == 0 ? "Usually no wait" : $"Usual wait: {EnglishFormat.Count(weeks, "week", "weeks")}";
}
