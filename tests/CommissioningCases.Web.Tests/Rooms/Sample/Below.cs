using CommissioningCases.Web.Tests.Rooms.Sample.Upper;

namespace CommissioningCases.Web.Tests.Rooms.Sample.Lower;

internal static class Below
{
    public static object Name(int number) => number;

    public static Task<IEnumerable<string>> ListAsync() => Above.ListAsync([1]);
}
