namespace CommissioningCases.Application.Access;

/// <summary>Who may send a request. Every request says so: the service does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Whether everybody may, also without having signed in.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What the database shows the request, where that is not its sender's scope.</summary>
    public RowVisibility Sees { get; set; }

    /// <summary>Whether the request needs the tables by which people sign in. To all others they are closed.</summary>
    public bool OpensAccounts { get; set; }

    /// <summary>Whether a session is not enough: its holder must have given their password, or used a passkey, a moment ago.</summary>
    public bool IsSensitive { get; set; }

    public bool Allows(Person? person) => IsOpen || (person is not null && Roles.Contains(person.Role));
}
