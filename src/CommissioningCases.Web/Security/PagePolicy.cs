namespace CommissioningCases.Web.Security;

/// <summary>Who may open a page.</summary>
/// <param name="Roles">Those who may; nobody when empty.</param>
/// <param name="IsOpen">Whether everybody may, also without having signed in.</param>
public sealed record PagePolicy(IReadOnlyList<Role> Roles, bool IsOpen = false)
{
    public bool Allows(Role role) => IsOpen || Roles.Contains(role);
}
