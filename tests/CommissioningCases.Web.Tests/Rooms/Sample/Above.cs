using CommissioningCases.Web.Tests.Rooms.Sample.Lower;

namespace CommissioningCases.Web.Tests.Rooms.Sample.Upper;

/// <summary>Uses what is below it where nothing but the code says so: in a lambda of an asynchronous method.</summary>
internal static class Above
{
    public static async Task<IEnumerable<string>> ListAsync(IEnumerable<int> numbers)
    {
        await Task.Yield();
        return numbers.Select(number => Below.Name(number).ToString()!);
    }
}
