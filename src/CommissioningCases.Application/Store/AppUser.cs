using Microsoft.AspNetCore.Identity;

namespace CommissioningCases.Application.Store;

/// <summary>An account. Its user name is the email address.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>What people call its holder, and what the trail keeps of them.</summary>
    public string Name { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>As in <see cref="Person.Organisation"/>.</summary>
    public string? Organisation { get; set; }

    /// <summary>As in <see cref="Person.Further"/>.</summary>
    public string[] Further { get; set; } = [];

    /// <summary>As in <see cref="Person.Union"/>.</summary>
    public string? Union { get; set; }

    /// <summary>Whether it can no longer be used. Accounts are never deleted: the trail names them.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The first day on which it can be used; null: from the beginning.</summary>
    public DateOnly? ActiveFrom { get; set; }

    /// <summary>The last day on which it can be used; null: without end.</summary>
    public DateOnly? ActiveUntil { get; set; }

    public DateTimeOffset? LastSignIn { get; set; }

    /// <summary>Whether its holder is in office on that day.</summary>
    public bool IsActiveOn(DateOnly day) => !(day < ActiveFrom) && !(day > ActiveUntil);

    public Person ToPerson() => new(Id, Name, UserName ?? "", Role, Organisation) { Union = Union, Further = Further };
}
