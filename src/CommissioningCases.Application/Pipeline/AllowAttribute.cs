using CommissioningCases.Application.Accounts;

namespace CommissioningCases.Application.Pipeline;

/// <summary>Who may send a request. Every request says so: the service does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}
