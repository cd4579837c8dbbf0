
namespace CommissioningCases.Web.Wording;

/// <summary>How a provider of a service stands, in a word.</summary>
public static class StandingTags
{
    public static Tag Of(ProviderListing listing) => listing.Standing switch
    {
        ProviderStanding.Suspended => new Tag("Suspended", TagColour.Orange),
        ProviderStanding.Expired => new Tag("Expired", TagColour.Grey),
        ProviderStanding.Removed => new Tag("Removed", TagColour.Red),
        ProviderStanding.Left => new Tag("Left", TagColour.Grey),
        _ => listing.IsExisting ? new Tag("Existing provider", TagColour.Blue) : new Tag("Qualified", TagColour.Green),
    };
}
