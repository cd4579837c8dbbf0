using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CommissioningCases.Web.Security;

/// <summary>What the sign-in cookie says of its holder.</summary>
public static class PersonClaims
{
    public const string UserName = "user_name";
    public const string Organisation = "organisation";
    public const string OrganisationName = "organisation_name";
    public const string Union = "union";

    /// <summary>A further trust for which the person acts, one claim each.</summary>
    public const string Further = "further";

    /// <summary>A password link of which the person does not know yet, one claim each.</summary>
    private const string PasswordLink = "password_link";

    /// <summary>The name and organisation that stand at the top of every page.</summary>
    public static string Describe(this ClaimsPrincipal principal) => (principal.FindFirstValue(OrganisationName), principal.FindAll(Further).Count()) switch
    {
        (null, _) => principal.Identity?.Name ?? "",
        ({ } organisation, 0) => $"{principal.Identity?.Name}, {organisation}",
        ({ } organisation, var further) => $"{principal.Identity?.Name}, {organisation} and {EnglishFormat.Count(further, "other", "others")}",
    };

    /// <summary>The password links of which the person is to be told on every page, the latest first.</summary>
    public static IReadOnlyList<PasswordLinkNotice> PasswordLinks(this ClaimsPrincipal principal) =>
        [.. principal.FindAll(PasswordLink).Select(claim => JsonSerializer.Deserialize<PasswordLinkNotice>(claim.Value)!)];

    internal static Claim ToClaim(this PasswordLinkNotice link) => new(PasswordLink, JsonSerializer.Serialize(link));

    /// <summary>The person signed in; null before sign-in.</summary>
    public static Person? ToPerson(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Person(id, principal.FindFirstValue(ClaimTypes.Name) ?? "", principal.FindFirstValue(UserName) ?? "", role, principal.FindFirstValue(Organisation)) { Union = principal.FindFirstValue(Union), Further = [.. principal.FindAll(Further).Select(claim => claim.Value)] }
            : null;
}

/// <summary>Writes those claims at sign-in, and again whenever the cookie is checked against the account.</summary>
internal sealed class PersonClaimsFactory(UserManager<AppUser> users, OrganisationDirectory directory, UnseenPasswordLinks links, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var person = user.ToPerson();
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Role.ToString()));
        identity.AddClaim(new Claim(PersonClaims.UserName, person.UserName));
        if (person.Organisation is { } code)
        {
            var organisations = await directory.ReadAsync(CancellationToken.None);
            identity.AddClaim(new Claim(PersonClaims.Organisation, code));
            identity.AddClaim(new Claim(PersonClaims.OrganisationName, organisations.FirstOrDefault(organisation => organisation.Code == code)?.Name ?? code));
        }

        identity.AddClaims(person.Further.Select(further => new Claim(PersonClaims.Further, further)));
        if (person.Union is { } union)
        {
            identity.AddClaim(new Claim(PersonClaims.Union, union));
        }

        identity.AddClaims((await links.ListAsync(person.Id, CancellationToken.None)).Select(link => link.ToClaim()));
        return identity;
    }
}
