using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommissioningCases.Application.Demonstration;

/// <summary>An account of the demonstration: everyone may know it.</summary>
public sealed record DemonstrationAccount(string UserName, string Name, Role Role, string? Organisation, string? Union = null)
{
    /// <inheritdoc cref="Person.Further"/>
    public IReadOnlyList<string> Further { get; init; } = [];
}

/// <summary>The accounts that the demonstration lists on its sign-in page.</summary>
public static class DemonstrationAccounts
{
    public const string Password = "Preferred-Provider-2009";

    private const string Domain = "@demo.example";

    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("commissioner" + Domain, "Carol Commissioner", Role.Commissioner, DemonstrationBodies.FirstPct),
        new("second.commissioner" + Domain, "Sam Second", Role.Commissioner, DemonstrationBodies.SecondPct),
        new("board" + Domain, "Bola Board", Role.BoardSecretary, DemonstrationBodies.FirstPct),
        new("second.board" + Domain, "Basil Board", Role.BoardSecretary, DemonstrationBodies.SecondPct),
        new("sha" + Domain, "Sheila Authority", Role.ShaReviewer, DemonstrationBodies.Sha.Code),
        new("union" + Domain, "Una Union", Role.UnionRepresentative, DemonstrationBodies.Sha.Code, "UNISON"),
        new("admin" + Domain, "Adam Admin", Role.Administrator, null),
        new("auditor" + Domain, "Audrey Auditor", Role.Auditor, null),
        new("peninsula" + Domain, "Petroc Peninsula", Role.Commissioner, DemonstrationBodies.PeninsulaPct),
        new("second.peninsula" + Domain, "Demelza Peninsula", Role.Commissioner, DemonstrationBodies.PeninsulaPct),
        new("colleague" + Domain, "Colin Colleague", Role.Commissioner, DemonstrationBodies.FirstPct),
        new("cluster" + Domain, "Clara Cluster", Role.Commissioner, DemonstrationBodies.SecondPct) { Further = [DemonstrationBodies.FirstPct] },
        new("department" + Domain, "Dinah Department", Role.DepartmentReader, null),
    ];

    public static DemonstrationAccount Administrator { get; } = Named("admin");

    /// <summary>The account whose user name begins so, such as <c>board</c>.</summary>
    public static DemonstrationAccount Named(string name) => All.Single(account => account.UserName == name + Domain);

    /// <summary>The commissioner of that Primary Care Trust; of the first where none is given.</summary>
    public static DemonstrationAccount CommissionerOf(string? pct) =>
        All.First(account => account.Role == Role.Commissioner && (pct is null || account.Organisation == pct));

    /// <summary>Whether the database has accounts, and none of these: it is in real use, and these would open it to everybody.</summary>
    internal static async Task<bool> AreOutOfPlaceAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var names = All.Select(account => account.UserName).ToList();
        return await db.Users.AnyAsync(cancellationToken) && !await db.Users.AnyAsync(user => names.Contains(user.UserName!), cancellationToken);
    }

    /// <summary>Makes those that are missing.</summary>
    internal static async Task AddAsync(CasesDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Users.Select(user => user.UserName).ToListAsync(cancellationToken);
        foreach (var account in All.Where(account => !known.Contains(account.UserName)))
        {
            var user = new AppUser
            {
                Id = Guid.NewGuid(),
                UserName = account.UserName,
                NormalizedUserName = account.UserName.ToUpperInvariant(),
                Email = account.UserName,
                NormalizedEmail = account.UserName.ToUpperInvariant(),
                Name = account.Name,
                Role = account.Role,
                Organisation = account.Organisation,
                Further = [.. account.Further],
                Union = account.Union,
                LockoutEnabled = true,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            user.PasswordHash = new PasswordHasher<AppUser>().HashPassword(user, Password);
            db.Add(user);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
