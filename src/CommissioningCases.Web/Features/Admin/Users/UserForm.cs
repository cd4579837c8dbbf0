
namespace CommissioningCases.Web.Features.Admin.Users;

/// <summary>What the forms for adding and editing an account have in common, for the partial <c>_UserFields</c>.</summary>
public sealed record UserForm(IReadOnlyList<NamedOrganisation> Organisations)
{
    public const string From = "From";
    public const string Until = "Until";

    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Organisation { get; init; }

    /// <summary>Codes of the further trusts, as they are typed.</summary>
    public string? Further { get; init; }

    public string? Union { get; init; }

    public DateOnly? ActiveFrom { get; init; }

    public DateOnly? ActiveUntil { get; init; }

    public DateInput FromField => new(From, "First day") { Value = ActiveFrom, Hint = "They can sign in from this day on. Leave it empty for at once" };

    public DateInput UntilField => new(Until, "Last day") { Value = ActiveUntil, Hint = "They can sign in until the end of this day. Leave it empty for no end" };

    public Select RoleField => new("Role", "Role", [.. Roles.All.Select(RoleOption)])
    {
        Value = Role,
    };

    public Select OrganisationField => new("Organisation", "Organisation", [.. Organisations.OrderByDescending(body => body.Kind).Select(OptionOf)])
    {
        Value = Organisation,
        Blank = "None",
        Hint = "The Primary Care Trust of a commissioner or board secretary, the Strategic Health Authority of an SHA reviewer, either for a union representative",
    };

    public TextInput FurtherField => new("Further", "Other Primary Care Trusts (optional)")
    {
        Value = Further,
        Width = 30,
        Hint = "For a commissioner or board secretary of several trusts, such as the staff of a cluster: their codes with commas between them, such as 5QP, 5QQ. They see and work the cases of all of them",
    };

    /// <summary>The codes that were typed, with commas, semicolons or blanks between them.</summary>
    public static IReadOnlyList<string> FurtherOf(string? typed) => [.. (typed ?? "").Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant())];

    /// <summary>What the names of trusts are whose codes are known.</summary>
    public string NamesOf(IEnumerable<string> codes) => EnglishFormat.List([.. codes.Select(code => Organisations.FirstOrDefault(body => body.Code == code)?.Name ?? code)]);

    /// <summary>The role that was chosen; null when none was.</summary>
    public static Role? RoleOf(string? word) => word is not null && ExchangeNames.TryParse<Role>(word, out var role) ? role : null;

    /// <summary>The union that was chosen; null where the role has none, whose list is not shown.</summary>
    public static string? UnionOf(string? role, string? union) => RoleOf(role) == Domain.Kernel.Role.UnionRepresentative ? union : null;

    /// <summary>The day that was typed, as requests take it.</summary>
    public static string DayOf(IFormCollection form, string name) => TypedDate.Read(form, name).ToString();

    private Select UnionField => new(
        "Union",
        "Trade union",
        [.. ReferenceData.BuiltIn.Bodies.Unions.Select(union => new Option(union.Abbreviation, union.Abbreviation == union.Name ? union.Name : $"{union.Name} ({union.Abbreviation})"))])
    {
        Value = Union,
        Blank = "Select a trade union",
        Hint = "The union for which they may answer, for the staff side, what is recorded of an engagement with staff",
    };

    private Option RoleOption(Role role) => new(ExchangeNames.Of(role), role.Title())
    {
        Hint = role.Purpose(),
        Below = role == Domain.Kernel.Role.UnionRepresentative ? new FormPart("_Select", UnionField) : null,
    };

    private static Option OptionOf(NamedOrganisation body) => new(body.Code, $"{body.Name} ({body.Code})")
    {
        Group = body.Kind == OrganisationKind.Sha ? "Strategic Health Authorities" : "Primary Care Trusts",
    };
}
