using System.Reflection;

namespace CommissioningCases.Application.Tests.Store;

public sealed class DatabaseLockTests
{
    /// <summary>Of two that have one number one waits for the other: no seal was made while a backup was.</summary>
    [Fact]
    public void EveryLock_HasANumberOfItsOwn()
    {
        var numbers = typeof(ApplicationServices).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: true, Name: "Lock" })
            .Select(field => (long)field.GetRawConstantValue()!)
            .ToList();

        numbers.Count.ShouldBeGreaterThanOrEqualTo(7);
        numbers.ShouldBeUnique();
    }
}
