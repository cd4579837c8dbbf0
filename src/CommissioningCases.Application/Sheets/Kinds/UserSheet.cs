using CommissioningCases.Application.Accounts;

namespace CommissioningCases.Application.Sheets;

/// <summary>People to invite, with what the form for one asks.</summary>
internal static class UserSheet
{
    public static SheetColumn Email { get; } = new("email", "Email address", "They sign in with it")
    {
        IsNeeded = true,
        Synonyms = ["Email", "E-mail", "E-mail address", "Mail", "User name", "Login"],
        Example = "name@trust.example",
    };

    public static SheetColumn Name { get; } = new("name", "Name", "Their name")
    {
        IsNeeded = true,
        Synonyms = ["Full name", "Person"],
        Example = "Alex Morgan",
    };

    public static SheetColumn Role { get; } = new("role", "Role", $"One of: {string.Join("; ", Roles.All.Select(role => role.Title()))}")
    {
        IsNeeded = true,
        Synonyms = ["Job", "Position"],
        Example = Domain.Kernel.Role.Commissioner.Title(),
    };

    public static SheetColumn Organisation { get; } = new("organisation", "Organisation", "The code or the exact name of their Primary Care Trust or Strategic Health Authority. Blank for administrators and auditors")
    {
        Synonyms = ["Organisation code", "PCT", "SHA", "Trust", "Org"],
        Example = "5QQ",
    };

    public static SheetColumn Further { get; } = new("further", "Other trusts", "Of a commissioner or board secretary of several trusts: the codes of the others, with semicolons between them. Blank for others")
    {
        Synonyms = ["Further trusts", "Other PCTs"],
        Example = "",
    };

    public static SheetColumn Union { get; } = new("union", "Trade union", "Of a union representative: the abbreviation or the name of the union. Blank for others")
    {
        Synonyms = ["Union"],
        Example = "",
    };

    public static SheetColumn From { get; } = new("from", "First day", "They can sign in from this day on. May be left blank")
    {
        Synonyms = ["From", "Start date", "Active from"],
        Example = "",
        IsDay = true,
    };

    public static SheetColumn Until { get; } = new("until", "Last day", "They can sign in until the end of this day. May be left blank")
    {
        Synonyms = ["Until", "To", "End date", "Active until"],
        Example = "",
        IsDay = true,
    };

    public static SheetDefinition Definition { get; } = new(SheetKind.Users, "Users", Domain.Kernel.Role.Administrator, [Email, Name, Role, Organisation, Further, Union, From, Until])
    {
        Row = ("user", "users"),
        CountedBy = Role,
        Purpose = "Each row invites a person, who then chooses a password by a link",
    };

    /// <summary>What the form would send of a row.</summary>
    public static AddUser Read(SheetRow row, IReadOnlyList<NamedOrganisation> organisations)
    {
        var role = RoleOf(row[Role]);
        return new AddUser(row[Email], row[Name], role, OrganisationOf(row[Organisation], role, organisations))
        {
            Further = [.. row[Further].Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(code => code.ToUpperInvariant())],
            Union = UnionOf(row[Union]),
            From = TypedCell.Day(row[From]),
            Until = TypedCell.Day(row[Until]),
        };
    }

    private static Role? RoleOf(string text) => Roles.All.Where(role => TypedCell.IsSame(role.Title(), text) || TypedCell.IsSame(ExchangeNames.Of(role), text)).Select(role => (Role?)role).FirstOrDefault();

    /// <summary>Its code; what stands there where there is none such among those to which the role belongs.</summary>
    private static string OrganisationOf(string text, Role? role, IReadOnlyList<NamedOrganisation> organisations)
    {
        var kinds = role?.Organisations() ?? [];
        return organisations.FirstOrDefault(one => kinds.Contains(one.Kind) && (TypedCell.IsSame(one.Code, text) || TypedCell.IsSame(one.Name, text)))?.Code ?? text;
    }

    private static string UnionOf(string text) =>
        ReferenceData.BuiltIn.Bodies.Unions.FirstOrDefault(union => TypedCell.IsSame(union.Abbreviation, text) || TypedCell.IsSame(union.Name, text))?.Abbreviation ?? text;
}
