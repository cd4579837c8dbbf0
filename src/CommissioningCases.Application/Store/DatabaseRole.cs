namespace CommissioningCases.Application.Store;

/// <summary>The role of PostgreSQL as which the service works: it owns nothing, and sees what it is told that somebody may see.</summary>
public static class DatabaseRole
{
    public const string Name = "commissioning_cases";
}
