using CommissioningCases.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests.Infrastructure;

public sealed class JobServiceTests(CasesSite site) : IClassFixture<CasesSite>
{
    [Fact]
    public void EveryKindOfJob_IsRunByTheSite_Once() => site.Services.GetServices<JobKind>().Select(kind => kind.GetType()).ShouldBe(
        typeof(JobKind).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(JobKind))), ignoreOrder: true);
}
